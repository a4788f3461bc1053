import { sql } from 'kysely';
import type { Check } from '#core/check';
import { codeOf } from './database-log.ts';
import type { Engine } from './engine.ts';

const NAMES = { pglite: 'The embedded database', postgres: 'The database server' };

export function createDatabaseCheck({ name, kysely }: Engine): Check {
  return {
    name: 'database',
    async look() {
      try {
        await sql`select entry from audit_head`.execute(kysely);
        return { state: 'ok', says: `${NAMES[name]} answers.` };
      } catch (error) {
        const mend = name === 'postgres' ? 'See that the server runs and DATABASE_URL names it.' : 'Restart Signpost.';
        return { state: 'failed', says: `${NAMES[name]} does not answer (${codeOf(error)}).`, mend };
      }
    },
  };
}
