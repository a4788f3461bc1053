import type { Clock } from '#core/clock';
import { codeOf, type DatabaseLog } from './database-log.ts';

const EVERY_MS = 500;
/** Beyond this the clock was moved, or the laptop slept: pg-boss would walk through every poll in between. */
const JUMP_MS = 60_000;

export interface ClockFollower {
  jumpTo(instant: Date): Promise<void>;
  stop(): Promise<void>;
}

interface Following {
  clock: Clock;
  log: DatabaseLog;
  tick(ms: number): Promise<void> | undefined;
  jump(to: Date): Promise<void>;
}

/** pg-boss's test clock stands still by itself: this keeps it level with ours, one move at a time. */
export function followClock({ clock, log, tick, jump }: Following): ClockFollower {
  let reached = clock.now();
  let moving: Promise<void> = Promise.resolve();
  let idle = true;

  function move(work: () => Promise<void>): Promise<void> {
    const moved = moving.then(work);
    moving = moved.catch(() => {});
    return moved;
  }

  async function jumpTo(instant: Date): Promise<void> {
    await jump(instant);
    reached = instant;
  }

  async function follow(): Promise<void> {
    const now = clock.now();
    const ahead = now.getTime() - reached.getTime();
    if (Math.abs(ahead) > JUMP_MS) return jumpTo(now);
    if (ahead <= 0) return;
    await tick(ahead);
    reached = now;
  }

  const timer = setInterval(async () => {
    if (!idle) return;
    idle = false;
    await move(follow).catch((error) => log.error('jobs could not follow the clock', { code: codeOf(error) }));
    idle = true;
  }, EVERY_MS).unref();

  return {
    jumpTo: (instant) => move(() => jumpTo(instant)),
    stop: () => {
      clearInterval(timer);
      return moving;
    },
  };
}
