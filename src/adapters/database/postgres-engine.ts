import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { CLOCK_OVERRIDE_SETTING } from 'pg-boss';
import { serverTypes } from './column-types.ts';
import { codeOf, type DatabaseLog } from './database-log.ts';
import type { Engine } from './engine.ts';
import { UnusableDatabase } from './unusable-database.ts';

const OLDEST = 15;

export interface ServerSettings {
  url: string;
  log: DatabaseLog;
  steerable: boolean;
}

export async function openPostgresEngine({ url, log, steerable }: ServerSettings): Promise<Engine> {
  await refuseOldServer(url);
  const pool = new pg.Pool({
    connectionString: url,
    types: serverTypes,
    application_name: 'signpost',
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    // pg-boss reads a steered clock only in sessions that ask for it: ours all do, from their first breath, or none.
    ...(steerable && { options: `-c ${CLOCK_OVERRIDE_SETTING}=on` }),
  });
  // An idle connection that breaks is replaced; unheard, the event would end the process.
  pool.on('error', (error) => log.warn('database connection lost', { code: codeOf(error) }));
  return {
    name: 'postgres',
    kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    jobStore: {
      executeSql: async (text, values) => {
        const result = (await pool.query(text, values)) as pg.QueryResult | pg.QueryResult[];
        return { rows: [result].flat().flatMap(({ rows }) => rows) };
      },
      setSessionStatements: async () => {},
    },
    checks: [],
    close: () => pool.end(),
  };
}

async function refuseOldServer(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
    const { major } = rows[0];
    if (major >= OLDEST) return;
    throw new UnusableDatabase(`The database server is PostgreSQL ${major}. Signpost needs ${OLDEST} or newer.`);
  } catch (cause) {
    if (cause instanceof UnusableDatabase) throw cause;
    throw new UnusableDatabase(
      `The database server does not let Signpost in (${codeOf(cause)}). Check DATABASE_URL and that the server runs.`,
      { cause },
    );
  } finally {
    await client.end();
  }
}
