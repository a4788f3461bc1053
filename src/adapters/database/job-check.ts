import type { Check, CheckResult } from '#core/check';

/** Not started (an operator's command opened the database), running, or lost on the way. */
export type JobState = 'idle' | 'running' | 'lost';

export function createJobCheck(state: () => JobState, failing: () => ReadonlyMap<string, string>): Check {
  return {
    name: 'timed jobs',
    look(): CheckResult {
      if (state() === 'idle') {
        return { state: 'warning', says: 'Timed jobs do not run: they do while Signpost runs.', mend: 'Start Signpost.' };
      }
      if (state() === 'lost') return { state: 'failed', says: 'Timed jobs no longer run.', mend: 'Restart Signpost.' };
      const failed = [...failing()].map(([name, code]) => `${name} (${code})`);
      if (failed.length === 0) return { state: 'ok', says: 'Timed jobs run.' };
      return {
        state: 'warning',
        says: `These timed jobs failed and are tried again: ${failed.join(', ')}.`,
        mend: 'Look for "timed job failed" in the log. If it goes on, report the code.',
      };
    },
  };
}
