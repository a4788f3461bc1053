import { DatabaseSync } from 'node:sqlite';
import { DatabaseInUse } from './unusable-database.ts';

const SQLITE_BUSY = 5;

/**
 * Holds a lock that the operating system drops when the process ends in any way. PGlite has none: two processes in one folder
 * lose acknowledged rows without an error. Answers the function that lets go.
 */
export function lockFolder(file: string, folder: string): () => void {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive; create table if not exists lock (held)');
  } catch (cause) {
    lock.close();
    if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw cause;
    throw new DatabaseInUse(`Another Signpost is already using ${folder}. Stop it first, or set DATA_DIR to another folder.`, {
      cause,
    });
  }
  return () => lock.close();
}
