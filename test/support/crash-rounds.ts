import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { systemClock } from '#core/clock';
import { openDatabase } from '../../src/adapters/database/open-database.ts';

export interface CrashSettings {
  rounds: number;
  /** An empty folder: the first round kills the making of the database. */
  dataDir: string;
}

export interface CrashReport {
  kills: number;
  /** Commits that a writer was told of. */
  acknowledged: number;
  /** Of these, not there afterwards; the one figure that must be 0. */
  missing: number;
  /** Starts after a kill that did not open, or opened with a broken audit trail. */
  failedOpens: number;
}

const CHILD = fileURLToPath(new URL('../adapters/database/crash-child.ts', import.meta.url));
const WRITERS = 4;
const OPENS_WITHIN_MS = 60_000;
/** Every so many rounds, from the first on, it is killed while it starts. */
const EARLY = 5;

/** Kills a writing Signpost without warning again and again, and looks after each kill whether it kept its word. */
export async function runCrashRounds({ rounds, dataDir }: CrashSettings): Promise<CrashReport> {
  const acknowledged = new Set<string>();
  let failedOpens = 0;
  let missing = 0;
  for (let round = 0; round < rounds; round += 1) {
    const opened = await writeAndKill(dataDir, acknowledged, round % EARLY === 0);
    const faults = await look(dataDir, acknowledged).catch(() => null);
    if (!opened || !faults || faults.broken) failedOpens += 1;
    missing = Math.max(missing, faults?.missing ?? 0);
  }
  return { kills: rounds, acknowledged: acknowledged.size, missing, failedOpens };
}

/** Answers whether it opened, or was killed before it could. */
async function writeAndKill(dataDir: string, acknowledged: Set<string>, early: boolean): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, dataDir, String(WRITERS)], { stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = once(child, 'close').then(() => 'closed' as const);
  const opened = Promise.withResolvers<'opened'>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'OPEN') opened.resolve('opened');
    if (line.startsWith('ACK ')) acknowledged.add(line.slice(4));
  });
  if (early) {
    await pause(300 + Math.random() * 2_500);
    await kill(child, closed);
    return true;
  }
  const first = await Promise.race([opened.promise, closed, pause(OPENS_WITHIN_MS, 'late' as const, { ref: false })]);
  if (first === 'opened') await pause(100 + Math.random() * 1_400);
  await kill(child, closed);
  return first === 'opened';
}

async function kill(child: ChildProcess, closed: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL');
  // Its last lines count as well: "close" comes after they were read.
  await closed;
}

async function look(dataDir: string, acknowledged: ReadonlySet<string>): Promise<{ missing: number; broken: boolean }> {
  const database = await openDatabase({ dataDir, clock: systemClock, log: { info() {}, warn() {}, error() {} } });
  try {
    const kept = new Set((await database.feedback.countByTopic()).map(({ topic }) => topic));
    const { entries, broken } = await database.trail.verify();
    // Neither half of a unit of work without the other.
    return { missing: [...acknowledged].filter((id) => !kept.has(id)).length, broken: broken !== null || entries !== kept.size };
  } finally {
    await database.close();
  }
}
