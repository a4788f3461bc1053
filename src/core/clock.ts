/** Where the time comes from. Instants are UTC; nothing else in the code asks the machine for the time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that can be set and then runs on: for local mode and tests. */
export interface SettableClock extends Clock {
  set(instant: Date): void;
}

export function createSettableClock(start?: Date): SettableClock {
  let offsetMs = start ? start.getTime() - Date.now() : 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    set: (instant) => {
      offsetMs = instant.getTime() - Date.now();
    },
  };
}
