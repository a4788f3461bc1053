import type { Check } from '#core/check';
import type { Clock } from '#core/clock';
import type { TimedJob } from '#core/timed-job';
import type { DatabaseLog } from './database-log.ts';
import type { Engine } from './engine.ts';
import { createJobCheck, type JobState } from './job-check.ts';
import { createJobRunner } from './job-runner.ts';
import { mendJobTables } from './job-tables.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';
import { type ClockFollower, followClock } from './steered-clock.ts';

/** Work on a schedule, kept in the database so that a stop, a crash or a moved clock loses none of it. */
export interface Jobs {
  start(jobs: readonly TimedJob[]): Promise<void>;
  /**
   * Only when steerable. Set the clock first, then call this: what is due by then is run, each missed schedule at most once.
   * Answers the names of jobs that had not finished after ten seconds.
   */
  moveClockTo?(instant: Date): Promise<readonly string[]>;
}

export interface JobSettings {
  engine: Engine;
  clock: Clock;
  log: DatabaseLog;
  steerable: boolean;
}

const PATIENCE_MS = 10_000;
const STOP_PATIENCE_MS = 5_000;

export function createJobs({ engine, clock, log, steerable }: JobSettings): { jobs: Jobs; check: Check; stop(): Promise<void> } {
  const runner = createJobRunner(log);
  let declared: readonly TimedJob[] | undefined;
  let scheduler: Scheduler | undefined;
  let follower: ClockFollower | undefined;
  let state: JobState = 'idle';

  async function startAt(instant: Date | null): Promise<void> {
    const jobs = declared ?? [];
    await mendJobTables({ engine, log, jobs, startAt: instant });
    scheduler = await startScheduler({ engine, log, runner, jobs, startAt: instant });
    state = 'running';
  }

  async function stopScheduler(): Promise<void> {
    const stopping = scheduler;
    scheduler = undefined;
    await stopping?.stop(STOP_PATIENCE_MS);
  }

  // A moved clock is a restart at another time: the same path as after a crash, and the only one that can also go back.
  async function restartAt(instant: Date): Promise<void> {
    try {
      await stopScheduler();
      await startAt(instant);
    } catch (error) {
      state = 'lost';
      throw error;
    }
  }

  async function start(jobs: readonly TimedJob[]): Promise<void> {
    if (declared) throw new Error('Timed jobs are started once');
    declared = engine.upkeep ? [...jobs, { name: 'database.upkeep', cron: '40 3 * * *', run: engine.upkeep }] : jobs;
    await startAt(steerable ? clock.now() : null);
    if (!steerable) return;
    follower = followClock({ clock, log, tick: (ms) => scheduler?.tick(ms) ?? restartAt(clock.now()), jump: restartAt });
  }

  async function moveClockTo(instant: Date): Promise<readonly string[]> {
    if (!follower) throw new Error('Timed jobs have not been started');
    const deadline = Date.now() + PATIENCE_MS;
    await follower.jumpTo(instant);
    return (await scheduler?.settle(deadline)) ?? [];
  }

  return {
    jobs: { start, ...(steerable && { moveClockTo }) },
    check: createJobCheck(() => state, runner.failing),
    async stop() {
      await follower?.stop();
      await stopScheduler();
    },
  };
}
