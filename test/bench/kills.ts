import { type CrashReport, runCrashRounds } from '../support/crash-rounds.ts';
import { remove, temporaryFolder } from './clean-up.ts';
import type { Table } from './table.ts';

/** Two databases are killed side by side: one after the other would take two minutes for thirty kills. */
const LANES = 2;

/** Whether the embedded database keeps what it acknowledged, however it is killed. */
export async function measureKills({ kills }: { kills: number }): Promise<Table> {
  const lanes = Array.from({ length: LANES }, (_, lane) => killsOf(Math.floor((kills + lane) / LANES)));
  const reports = await Promise.all(lanes);
  const sum = (figure: keyof CrashReport) => reports.reduce((total, report) => total + report[figure], 0);
  return {
    id: 'kills',
    title: 'Killed while it writes (kill -9), embedded database',
    notes: [
      `On ${LANES} databases side by side; every fifth kill is during the start. Missing: acknowledged before a kill, and not there after it.`,
      'No baseline: nothing else here keeps anything.',
    ],
    rows: [
      { kills: sum('kills'), acknowledged: sum('acknowledged'), missing: sum('missing'), 'failed opens': sum('failedOpens') },
    ],
  };
}

async function killsOf(rounds: number): Promise<CrashReport> {
  const dataDir = temporaryFolder();
  try {
    return await runCrashRounds({ rounds, dataDir });
  } finally {
    remove(dataDir);
  }
}
