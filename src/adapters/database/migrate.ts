import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { splitSql } from './split-sql.ts';
import type { Tables } from './tables.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Brings the tables up to date; answers the names of the migrations it ran. Safe when several processes start at once. */
export function migrate(kysely: Kysely<Tables>): Promise<string[]> {
  return kysely.connection().execute(async (connection) => {
    // A long migration, and whoever waits for it, must not be cut off like an ordinary query.
    await sql`set statement_timeout = 0`.execute(connection);
    return runMigrations(connection).finally(() => sql`reset statement_timeout`.execute(connection));
  });
}

async function runMigrations(kysely: Kysely<Tables>): Promise<string[]> {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find((result) => result.status === 'Error');
    throw new Error(`The database could not be brought up to date${failed ? ` (${failed.migrationName})` : ''}`, {
      cause: error,
    });
  }
  return results.map((result) => result.migrationName);
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.sql'));
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, FOLDER), 'utf8')));
  return Object.fromEntries(files.map((file, index) => [file.replace('.sql', ''), { up: runAll(splitSql(texts[index] ?? '')) }]));
}

function runAll(statements: readonly string[]): Migration['up'] {
  return async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  };
}
