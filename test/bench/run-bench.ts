import { cpus, loadavg, totalmem } from 'node:os';
import { measureAnswerTime } from './answer-time.ts';
import { measureAnswers } from './answers.ts';
import { cleanUpAtTheEnd } from './clean-up.ts';
import { measureKills } from './kills.ts';
import { measureReadiness } from './readiness.ts';
import { measureReadingAge } from './reading-age.ts';
import { round, type Table, tableText } from './table.ts';
import { measureTierWords } from './tier-words.ts';
import { measureTurnCost } from './turn-cost.ts';

const USUAL = { rounds: 5, turns: 1000, laterStarts: 3, kills: 30 };
const LONG = { rounds: 40, turns: 2000, laterStarts: 10, kills: 300 };

interface Measurement {
  name: string;
  measure(): Table[] | Promise<Table[]>;
}

/** `npm run bench`: every figure beside a baseline of the same run. It measures; what is too slow is for people to say. */
export async function runBench(args: readonly string[]): Promise<void> {
  if (args.some((arg) => arg !== '--json' && arg !== '--long')) {
    process.stderr.write('Usage: npm run bench [-- --json] [-- --long]\n');
    process.exitCode = 2;
    return;
  }
  const asJson = args.includes('--json');
  const isLong = args.includes('--long');
  cleanUpAtTheEnd();
  const print = (text: string) => asJson || process.stdout.write(`${text}\n`);
  const start = performance.now();
  const machine = {
    node: process.version,
    cores: cpus().length,
    memoryMb: round(totalmem() / 2 ** 20, 0),
    loadAtStart: loadavg()[0] ?? 0,
  };
  print(
    `Node ${machine.node}, ${machine.cores} cores, ${machine.memoryMb} MB; load at start ${machine.loadAtStart.toFixed(1)}\n`,
  );
  const tables: Table[] = [];
  for (const measurement of measurements(isLong ? LONG : USUAL)) {
    for (const table of await tablesOf(measurement)) {
      tables.push(table);
      print(`${tableText(table)}\n`);
    }
  }
  const seconds = round((performance.now() - start) / 1000, 0);
  print(`Measured in ${seconds} s.`);
  if (asJson) process.stdout.write(`${JSON.stringify({ ...machine, isLong, seconds, tables }, null, 2)}\n`);
}

/** Kills last: they leave the machine's disks busy. */
function measurements(size: typeof USUAL): readonly Measurement[] {
  return [
    { name: 'answers', measure: measureAnswers },
    { name: 'tierWords', measure: measureTierWords },
    { name: 'readingAge', measure: measureReadingAge },
    { name: 'answerTime', measure: () => [measureAnswerTime()] },
    { name: 'turn', measure: async () => [await measureTurnCost(size)] },
    { name: 'ready', measure: async () => [await measureReadiness(size)] },
    { name: 'kills', measure: async () => [await measureKills(size)] },
  ];
}

/** One that cannot be measured leaves the others their figures, and the run its exit code. */
async function tablesOf({ name, measure }: Measurement): Promise<Table[]> {
  try {
    return await measure();
  } catch (error) {
    process.exitCode = 1;
    const reason = error instanceof Error ? error.message : String(error);
    return [{ id: name, title: `${name}: not measured`, notes: [reason], rows: [] }];
  }
}
