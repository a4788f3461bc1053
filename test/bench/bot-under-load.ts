import type { BotProcess } from './bot-process.ts';
import type { LoopbackConnector } from './loopback-connector.ts';
import { residentMb } from './memory.ts';
import { sendTurns } from './turns.ts';

/** What a bot used while it was asked; one figure of CPU a round, one of the live heap before and one after all rounds. */
export interface Used {
  cpuMsATurn: number[];
  waitedMs: number[];
  liveHeapMb: number[];
  residentMb: number | null;
}

export interface BotUnderLoad {
  used: Used;
  warmUp(texts: readonly string[]): Promise<void>;
  round(texts: readonly string[]): Promise<void>;
  rest(): Promise<void>;
  stop(): Promise<void>;
}

export async function startUnderLoad(starting: Promise<BotProcess>, connector: LoopbackConnector): Promise<BotUnderLoad> {
  const bot = await starting;
  const used: Used = { cpuMsATurn: [], waitedMs: [], liveHeapMb: [], residentMb: null };
  return {
    used,
    async warmUp(texts) {
      await sendTurns(bot.url, connector, texts);
      used.liveHeapMb.push(await bot.ask('liveHeapMb'));
    },
    async round(texts) {
      const before = await bot.ask('cpuMs');
      used.waitedMs.push(...(await sendTurns(bot.url, connector, texts)));
      used.cpuMsATurn.push(((await bot.ask('cpuMs')) - before) / texts.length);
    },
    async rest() {
      // Before the collection: it is what the last round left, garbage and all.
      used.residentMb = residentMb(bot.pid);
      used.liveHeapMb.push(await bot.ask('liveHeapMb'));
    },
    stop: bot.stop,
  };
}
