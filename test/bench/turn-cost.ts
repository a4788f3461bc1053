import { ourBanks } from './banks.ts';
import { startBot } from './bot-process.ts';
import { type BotUnderLoad, startUnderLoad, type Used } from './bot-under-load.ts';
import { remove, temporaryFolder } from './clean-up.ts';
import { startConnector } from './loopback-connector.ts';
import { median, quantile } from './spread.ts';
import { type Cell, round, type Table } from './table.ts';

/** What a whole turn costs over HTTP, from the activity to the card in the connector, beside a bot that only echoes. */
export async function measureTurnCost(size: { rounds: number; turns: number }): Promise<Table> {
  const [ours, theirs] = await underLoad(size);
  return {
    id: 'turn',
    title: 'A whole turn over HTTP',
    notes: [
      `${size.rounds} rounds of ${size.turns} turns, the bots by turns, 10 connections, no token to check. CPU of the bot's process: median round.`,
      'Signpost: local mode as `npm start` has it, its jobs running. Beside it: a botbuilder echo bot behind restify.',
      'Live heap: what is left after a garbage collection, before the first round and after the last. RSS: after the last, without one.',
    ],
    rows: [
      row('Signpost', ours),
      row('echo bot', theirs),
      { bot: 'difference', 'CPU ms a turn': round(median(ours.cpuMsATurn) - median(theirs.cpuMsATurn), 2) },
    ],
  };
}

async function underLoad({ rounds, turns }: { rounds: number; turns: number }): Promise<readonly [Used, Used]> {
  const questions = ourBanks('report').flatMap((bank) => bank.questions.map(({ q }) => q));
  const texts = Array.from({ length: turns }, (_, at) => questions[at % questions.length] ?? '');
  const dataDir = temporaryFolder();
  const connector = await startConnector();
  const starting = [startBot('signpost-bot.ts', [dataDir]), startBot('echo-bot.ts')].map((bot) => startUnderLoad(bot, connector));
  try {
    const [signpost, echo] = (await Promise.all(starting)) as [BotUnderLoad, BotUnderLoad];
    for (const bot of [signpost, echo]) await bot.warmUp(texts);
    // In turn, so that whatever else the machine does meanwhile falls on both.
    for (let done = 0; done < rounds; done += 1) for (const bot of [signpost, echo]) await bot.round(texts);
    for (const bot of [signpost, echo]) await bot.rest();
    return [signpost.used, echo.used];
  } finally {
    await Promise.all(starting.map((bot) => bot.then((started) => started.stop()).catch(() => {})));
    connector.close();
    remove(dataDir);
  }
}

function row(bot: string, { cpuMsATurn, waitedMs, liveHeapMb, residentMb }: Used): Record<string, Cell> {
  return {
    bot,
    'CPU ms a turn': round(median(cpuMsATurn), 2),
    least: round(Math.min(...cpuMsATurn), 2),
    most: round(Math.max(...cpuMsATurn), 2),
    'waited p50 ms': round(median(waitedMs), 1),
    'waited p95 ms': round(quantile(waitedMs, 0.95), 1),
    'RSS MB after': residentMb,
    'live heap MB before': liveHeapMb[0] ?? null,
    'live heap MB after': liveHeapMb.at(-1) ?? null,
  };
}
