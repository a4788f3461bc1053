import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss, type QueueOptions, TestClock } from 'pg-boss';
import type { TimedJob } from '#core/timed-job';
import { codeOf, type DatabaseLog } from './database-log.ts';
import type { Engine } from './engine.ts';
import type { JobRunner } from './job-runner.ts';
import { SENDING_QUEUE } from './job-tables.ts';

const DAY = 24 * 60 * 60;
const POLL_SECONDS = 5;

// Said in full, because pg-boss by itself gives up after two tries and drops what has waited for a fortnight.
const KEPT: QueueOptions = {
  retryLimit: 30,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  expireInSeconds: 15 * 60,
  heartbeatSeconds: 60,
  retentionSeconds: 90 * DAY,
  deleteAfterSeconds: 30 * DAY,
};

export interface Scheduler {
  /** Lets a steered clock run on. */
  tick(ms: number): Promise<void>;
  /** Waits until everything due has run; answers what had not by the deadline. */
  settle(deadline: number): Promise<readonly string[]>;
  stop(patienceMs: number): Promise<void>;
}

interface SchedulerSettings {
  engine: Engine;
  log: DatabaseLog;
  runner: JobRunner;
  jobs: readonly TimedJob[];
  /** Where a steered clock starts; null on real time. */
  startAt: Date | null;
}

export async function startScheduler({ engine, log, runner, jobs, startAt }: SchedulerSettings): Promise<Scheduler> {
  const clock = startAt ? new TestClock(startAt) : undefined;
  const boss = createBoss(engine, clock);
  boss.on('error', (error) => log.error('job engine failed', { code: codeOf(error) }));
  boss.on('warning', ({ message }) => log.warn('job engine warned', { message }));
  const stop = (timeout: number) => boss.stop({ graceful: true, timeout, close: false });

  try {
    await boss.start();
    await boss.updateQueue(SENDING_QUEUE, { ...KEPT, expireInSeconds: 60 });
    for (const job of jobs) await declare(boss, job, runner);
    // What a later move has missed is counted from the first look at the schedules.
    for (let tries = 0; startAt && tries < 100 && !(await hasLooked()); tries += 1) await pause(20);
  } catch (error) {
    await stop(1_000);
    throw error;
  }

  async function hasLooked(): Promise<boolean> {
    const text = "select 1 from jobs.version where cron_on > $1::timestamptz - interval '1 second'";
    return !boss.isTimekeeping() && (await engine.jobStore.executeSql(text, [startAt?.toISOString()])).rows.length > 0;
  }

  async function settle(deadline: number): Promise<readonly string[]> {
    for (;;) {
      const waiting = await findWaiting(engine, jobs);
      if (waiting.length === 0 || Date.now() > deadline) return waiting;
      for (const worker of boss.getWipData({ includeInternal: true })) boss.notifyWorker(worker.id);
      await pause(50);
    }
  }

  return { settle, stop, tick: async (ms) => clock?.tick(ms) };
}

function createBoss({ name, jobStore }: Engine, clock: TestClock | undefined): PgBoss {
  return new PgBoss({
    db: jobStore,
    backend: name,
    schema: 'jobs',
    clock,
    cronMonitorIntervalSeconds: 15,
    cronWorkerIntervalSeconds: POLL_SECONDS,
    // Parts of pg-boss that we do not use, or that need a server's own housekeeping.
    flowIntervalSeconds: 60 * 60,
    bamIntervalSeconds: 60 * 60,
    queueCacheIntervalSeconds: 5 * 60,
    monitorVacuum: name === 'postgres',
    reindex: name === 'postgres',
  });
}

async function declare(boss: PgBoss, job: TimedJob, runner: JobRunner): Promise<void> {
  // Exclusive: an occurrence that comes due while the job waits, runs or is tried again is that same work.
  await boss.createQueue(job.name, { ...KEPT, policy: 'exclusive' });
  await boss.updateQueue(job.name, KEPT);
  await boss.schedule(job.name, job.cron, null, { tz: 'Europe/London', missed: 'once' });
  await boss.work(job.name, { pollingIntervalSeconds: POLL_SECONDS }, () => runner.run(job));
}

/** What is due and has not been done. An occurrence on its way to its job's queue counts as that job. */
async function findWaiting({ jobStore }: Engine, jobs: readonly TimedJob[]): Promise<string[]> {
  const { rows } = await jobStore.executeSql(
    `select distinct case name when $2 then data->>'name' else name end as name from jobs.job
     where name = any($1::text[]) and (state = 'active' or (state in ('created', 'retry') and start_after <= jobs.job_now()))`,
    [[SENDING_QUEUE, ...jobs.map((job) => job.name)], SENDING_QUEUE],
  );
  return rows.map(({ name }) => name);
}
