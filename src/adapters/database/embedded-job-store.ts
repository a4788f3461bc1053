import type { PGlite } from '@electric-sql/pglite';
import type { Db } from 'pg-boss';

const BLOCK = /^\s*BEGIN;([\s\S]*)COMMIT;?\s*$/i;

/**
 * PGlite as pg-boss asks for it. pg-boss brings an adapter of its own, which leaves a failed BEGIN … COMMIT block open until
 * its ROLLBACK has had its turn: a query of ours in between would fail. Here such a block is one transaction of PGlite's.
 */
export function createEmbeddedJobStore(pglite: PGlite): Db {
  async function executeSql(text: string, values?: unknown[]) {
    if (values && values.length > 0) return pglite.query<object>(text, values);
    const block = BLOCK.exec(text)?.[1];
    const results = await (block ? pglite.transaction((transaction) => transaction.exec(block)) : pglite.exec(text));
    return { rows: results.flatMap((result) => result.rows) };
  }

  return {
    executeSql,
    async setSessionStatements(statements) {
      for (const statement of statements) await pglite.exec(statement);
    },
  };
}
