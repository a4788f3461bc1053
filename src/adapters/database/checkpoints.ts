import type { PGlite } from '@electric-sql/pglite';
import type { Check } from '#core/check';
import { codeOf, type DatabaseLog } from './database-log.ts';

const EVERY_MS = 120_000;
const ALARM_AFTER = 3;

export interface Checkpoints {
  check: Check;
  stop(): void;
}

/** PGlite has no checkpointer: without this the write-ahead log grows for ever and the next start replays all of it. */
export function startCheckpoints(pglite: Pick<PGlite, 'exec'>, log: DatabaseLog, everyMs = EVERY_MS): Checkpoints {
  let failures = 0;

  async function checkpoint(): Promise<void> {
    try {
      await pglite.exec('checkpoint');
      failures = 0;
    } catch (error) {
      failures += 1;
      log.error('checkpoint failed', { code: codeOf(error), failures });
    }
  }

  const timer = setInterval(checkpoint, everyMs).unref();
  return {
    stop: () => clearInterval(timer),
    check: {
      name: 'database checkpoint',
      look: () =>
        failures === 0
          ? { state: 'ok', says: 'The embedded database saves its log in time.' }
          : {
              state: failures < ALARM_AFTER ? 'warning' : 'failed',
              says: `The embedded database could not save its log, ${failures} times in a row.`,
              mend: 'See that the disk under DATA_DIR has room and can be written, then restart Signpost.',
            },
    },
  };
}
