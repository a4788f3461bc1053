import { CLOCK_OVERRIDE_SETTING } from 'pg-boss';
import type { TimedJob } from '#core/timed-job';
import type { DatabaseLog } from './database-log.ts';
import type { Engine } from './engine.ts';

/** pg-boss's own queue, which carries each due occurrence from its schedule to the job's queue. */
export const SENDING_QUEUE = '__pgboss__send-it';

interface Mending {
  engine: Engine;
  log: DatabaseLog;
  jobs: readonly TimedJob[];
  /** Where a steered clock starts; null on real time. */
  startAt: Date | null;
}

/** Puts pg-boss's tables right before it starts: after a crash, and after a clock that had been moved. */
export async function mendJobTables({ engine, log, jobs, startAt }: Mending): Promise<void> {
  const run = engine.jobStore.executeSql;
  const { rows } = await run("select to_regclass('jobs.job') as job, now() as now");
  if (!rows[0]?.job) return;
  if (!startAt && (await dropSteeredClock(run))) log.warn('jobs are back on real time');
  const now = (startAt ?? rows[0].now).toISOString();

  await bringBackMarks(run, now);
  // A schedule is marked as looked at before its job is written; a process killed in between would lose that job. So the mark
  // goes back a little: what was sent after all is recognised and not sent twice.
  await run(`update jobs.version set cron_on = cron_on - interval '2 minutes'`);
  await run(`delete from jobs.job where name = '${SENDING_QUEUE}' and singleton_on > $1::timestamptz at time zone 'UTC'`, [now]);
  await run(
    `update jobs.job set start_after = $1::timestamptz
     where name = any($2::text[]) and state in ('created', 'retry') and start_after > $1::timestamptz`,
    [now, jobs.map((job) => job.name)],
  );
  // The embedded database has one process, which has only just started: what looks active died with the one before.
  await run(
    `update jobs.job set state = 'retry', start_after = $1::timestamptz
     where state = 'active' and ($2::boolean or started_on > $1::timestamptz)`,
    [now, engine.name === 'pglite'],
  );
}

type Run = Engine['jobStore']['executeSql'];

/** Marks in the future are a moved clock's; nothing would run before them. */
async function bringBackMarks(run: Run, now: string): Promise<void> {
  const { rows } = await run(`
    select table_name, column_name from information_schema.columns
    where table_schema = 'jobs' and table_name in ('version', 'queue', 'schedule') and data_type = 'timestamp with time zone'`);
  for (const { table_name: table, column_name: column } of rows) {
    await run(`update jobs."${table}" set "${column}" = $1::timestamptz where "${column}" > $1::timestamptz`, [now]);
  }
}

/** Local mode, killed, leaves pg-boss reading a clock of its own; answers whether it had. */
async function dropSteeredClock(run: Run): Promise<boolean> {
  const { rows } = await run(
    `select 1 from pg_proc where proname = 'job_now' and pronamespace = 'jobs'::regnamespace and prosrc like $1`,
    [`%${CLOCK_OVERRIDE_SETTING}%`],
  );
  if (rows.length === 0) return false;
  await run(`create or replace function jobs.job_now() returns timestamptz language sql stable as 'select pg_catalog.now();'`);
  await run('drop table if exists jobs.__pgboss_test_clock');
  return true;
}
