import { resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { startCheckpoints } from './checkpoints.ts';
import { embeddedParsers } from './column-types.ts';
import { codeOf, type DatabaseLog } from './database-log.ts';
import { DurableNodeFS, durableStartParams } from './durable-node-fs.ts';
import { openFolder } from './embedded-folder.ts';
import { createEmbeddedJobStore } from './embedded-job-store.ts';
import type { Engine } from './engine.ts';
import { createStorageCheck } from './storage-check.ts';
import { UnusableDatabase } from './unusable-database.ts';

/** PostgreSQL in this process, kept under `dataDir`, with the lock, the flushes and the checkpoints that PGlite lacks. */
export async function openEmbeddedEngine(dataDir: string, log: DatabaseLog): Promise<Engine> {
  const folder = resolve(dataDir, 'database');
  const { cluster, unlock } = await openFolder(folder);
  try {
    const engine = createEmbeddedEngine(await openCluster(cluster), log);
    const checks = [...engine.checks, createStorageCheck(folder)];
    return { ...engine, checks, close: () => engine.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openCluster(cluster: string): Promise<PGlite> {
  try {
    const fs = new DurableNodeFS(cluster);
    return await PGlite.create({ fs, startParams: durableStartParams, parsers: embeddedParsers });
  } catch (cause) {
    throw new UnusableDatabase(
      `The database in ${cluster} does not open (${codeOf(cause)}). Keep that folder for whoever mends it, and put a backup in its place.`,
      { cause },
    );
  }
}

export function createEmbeddedEngine(pglite: PGlite, log: DatabaseLog): Engine {
  const checkpoints = startCheckpoints(pglite, log);
  return {
    name: 'pglite',
    kysely: new Kysely({ dialect: new PGliteDialect({ pglite }) }),
    jobStore: createEmbeddedJobStore(pglite),
    checks: [checkpoints.check],
    upkeep: async () => {
      await pglite.exec('vacuum analyze');
    },
    async close() {
      checkpoints.stop();
      await pglite.exec('checkpoint').catch((error) => log.error('last checkpoint failed', { code: codeOf(error) }));
      const { exitCode } = process;
      await pglite.close();
      // Its WebAssembly "exits", and takes the process's exit code with it.
      process.exitCode = exitCode;
    },
  };
}
