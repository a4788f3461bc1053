import { randomUUID } from 'node:crypto';
import { afterAll, describe } from '@jest/globals';
import pg from 'pg';
import type { Surroundings } from '../../src/adapters/database/database.ts';
import { openPostgresEngine } from '../../src/adapters/database/postgres-engine.ts';
import { openTestDatabase, type TestDatabase, withBackDoor } from './template-database.ts';

/** Opens a fresh, empty database; it is closed after the suite. */
export type OpenDatabase = (settings?: Partial<Surroundings>) => Promise<TestDatabase>;

/** Defines the same tests twice: on PGlite in memory, and on a PostgreSQL server if this run has one. */
export function describeOnEachDatabase(name: string, define: (open: OpenDatabase) => void): void {
  describe(`${name}, on PGlite`, () => define(closeAfterwards(openTestDatabase)));
  describeOnPostgres(`${name}, on PostgreSQL`, (createDatabase) =>
    define(closeAfterwards(async (settings = {}) => openOnServer(await createDatabase(), settings))),
  );
}

/** For tests that need the server itself; `createDatabase` answers the address of a fresh, empty database. */
export function describeOnPostgres(name: string, define: (createDatabase: () => Promise<string>) => void): void {
  const server = process.env.TEST_DATABASE_URL;
  const describeIt = server ? describe : describe.skip;
  describeIt(name, () => {
    const made: string[] = [];
    const admin = new pg.Pool({ connectionString: server, max: 1 });
    define(async () => {
      const database = `signpost_test_${randomUUID().replaceAll('-', '')}`;
      await admin.query(`create database ${database}`);
      made.push(database);
      const url = new URL(server ?? '');
      url.pathname = database;
      return url.href;
    });
    afterAll(async () => {
      for (const database of made) await admin.query(`drop database ${database} with (force)`);
      await admin.end();
    });
  });
}

export async function openOnServer(url: string, settings: Partial<Surroundings> = {}): Promise<TestDatabase> {
  const { log = { info() {}, warn() {}, error() {} }, steerable = false } = settings;
  return withBackDoor(await openPostgresEngine({ url, log, steerable }), settings);
}

function closeAfterwards(open: OpenDatabase): OpenDatabase {
  const opened: TestDatabase[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
  });
  return async (settings) => {
    const database = await open(settings);
    opened.push(database);
    return database;
  };
}
