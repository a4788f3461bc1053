import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { systemClock } from '#core/clock';
import { embeddedParsers } from '../../src/adapters/database/column-types.ts';
import { assembleDatabase, type Database, type Surroundings } from '../../src/adapters/database/database.ts';
import { createEmbeddedEngine } from '../../src/adapters/database/embedded-engine.ts';
import type { Engine } from '../../src/adapters/database/engine.ts';

const TEMPLATE = 'SIGNPOST_TEST_TEMPLATE';

/** A database with a back door: the SQL that a test plants, or looks, behind the stores' backs. */
export interface TestDatabase extends Database {
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
}

const silent = { info() {}, warn() {}, error() {} };

/** An empty, migrated database in memory, in less than a second. Close it when the test is done. */
export async function openTestDatabase(settings: Partial<Surroundings> = {}): Promise<TestDatabase> {
  const template = process.env[TEMPLATE];
  if (!template) throw new Error(`${TEMPLATE} is not set: run tests through jest, whose global setup makes the template`);
  const loadDataDir = await openAsBlob(template);
  const pglite = await PGlite.create({ loadDataDir, parsers: embeddedParsers, startParams: smallStartParams });
  return withBackDoor(createEmbeddedEngine(pglite, silent), settings);
}

const smallStartParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

export async function withBackDoor(engine: Engine, settings: Partial<Surroundings>): Promise<TestDatabase> {
  const database = await assembleDatabase(engine, { clock: systemClock, log: silent, ...settings });
  return { ...database, sql: async (text, values) => (await engine.jobStore.executeSql(text, values)).rows };
}
