import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#core/id';
import { lockFolder } from './folder-lock.ts';
import { makeCluster } from './make-cluster.ts';
import { UnusableDatabase } from './unusable-database.ts';

const MARK = 'signpost-database.txt';
const MARK_WORDS = "Signpost's database. Do not edit, and copy it only while Signpost is stopped.\n";
const UNFINISHED = 'cluster.unfinished-';
const POSTGRES_MAJOR = '18';

/** A folder that is ours, locked, with a PostgreSQL cluster of the right version in `cluster`. */
export interface EmbeddedFolder {
  cluster: string;
  unlock(): void;
}

export async function openFolder(folder: string): Promise<EmbeddedFolder> {
  claim(folder);
  const unlock = lockFolder(join(folder, 'lock'), folder);
  try {
    const cluster = join(folder, 'cluster');
    sweep(folder);
    if (!existsSync(cluster)) await makeCluster(cluster, join(folder, `${UNFINISHED}${newId()}`));
    refuseOtherVersion(cluster);
    return { cluster, unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A mistyped DATA_DIR must never cost anybody a file: only an empty folder becomes ours. */
function claim(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.includes(MARK)) return;
  if (names.length > 0) {
    throw new UnusableDatabase(
      `${folder} is not empty and was not made by Signpost. Move its files elsewhere, or set DATA_DIR to another folder.`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, MARK), MARK_WORDS, { flush: true });
}

function sweep(folder: string): void {
  const leftovers = readdirSync(folder).filter((name) => name.startsWith(UNFINISHED));
  for (const name of leftovers) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // The child of a process that was killed can still be writing there. It is in nobody's way: the next start sweeps again.
    }
  }
}

function refuseOtherVersion(cluster: string): void {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new UnusableDatabase(`The database in ${cluster} is damaged: PG_VERSION is missing. Put a backup in its place.`);
  }
  const version = readFileSync(file, 'utf8').trim();
  if (version === POSTGRES_MAJOR) return;
  throw new UnusableDatabase(
    `The database in ${cluster} was made by PostgreSQL ${version}; this Signpost needs ${POSTGRES_MAJOR}. ` +
      'Nothing was changed. Start the Signpost that made it, or set DATA_DIR to another folder.',
  );
}
