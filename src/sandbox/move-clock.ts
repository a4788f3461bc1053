import { z } from 'zod';
import type { SettableClock } from '#core/clock';
import { type Answer, json } from './http/answer.ts';
import { refuse } from './http/refused.ts';

/** How long a caller waits for the jobs that are due by then. */
const PATIENCE_MS = 10_000;

const NewTime = z.strictObject({ now: z.iso.datetime({ offset: true }) });

/** Runs the jobs due by an instant; answers with the names of those that have not finished. */
export type ClockMoved = (instant: Date) => Promise<readonly string[]>;

export function readClock(clock: SettableClock): Answer {
  return json(200, { now: clock.now().toISOString() });
}

export async function moveClock(
  clock: SettableClock,
  clockMoved: ClockMoved,
  body: unknown,
  patienceMs = PATIENCE_MS,
): Promise<Answer> {
  const parsed = NewTime.safeParse(body);
  if (!parsed.success)
    refuse(400, 'BadRequest', 'The body must be {"now": "2026-12-25T19:30:00Z"}: a date and time with its zone.');
  const instant = new Date(parsed.data.now);
  clock.set(instant);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => resolve(['jobs that have not reported back']), patienceMs);
  });
  try {
    const stillRunning = await Promise.race([clockMoved(instant), tooLate]);
    return json(200, { now: clock.now().toISOString(), stillRunning });
  } finally {
    clearTimeout(timer);
  }
}
