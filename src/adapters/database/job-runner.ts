import type { TimedJob } from '#core/timed-job';
import { codeOf, type DatabaseLog } from './database-log.ts';

/** All that pg-boss may keep of an error: the message of the real one can hold somebody's data. */
class JobFailed extends Error {
  override name = 'JobFailed';
  override stack = '';
}

export interface JobRunner {
  run(job: TimedJob): Promise<void>;
  /** The jobs whose last run failed, with the code of the error. */
  failing(): ReadonlyMap<string, string>;
}

export function createJobRunner(log: DatabaseLog): JobRunner {
  const runs = new Map<string, Promise<void>>();
  const failing = new Map<string, string>();

  async function attempt(job: TimedJob): Promise<void> {
    try {
      await job.run();
      failing.delete(job.name);
    } catch (error) {
      const code = codeOf(error);
      failing.set(job.name, code);
      log.error('timed job failed', { job: job.name, code });
      throw new JobFailed(code);
    }
  }

  return {
    async run(job) {
      // pg-boss hands a job out again when it gave up waiting for it; the first run may still be going on.
      await runs.get(job.name)?.catch(() => {});
      const run = attempt(job).finally(() => runs.delete(job.name));
      runs.set(job.name, run);
      await run;
    },
    failing: () => failing,
  };
}
