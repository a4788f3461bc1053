/**
 * Work done on a wall-clock schedule (Europe/London), at least once and, after a jump of the clock, at most once per schedule.
 * `run` must be safe to repeat. Job data holds ids only.
 */
export interface TimedJob {
  name: `${string}.${string}`;
  /** Five-field cron expression, read in Europe/London. */
  cron: string;
  run(): Promise<void>;
}
