import type { Kysely } from 'kysely';
import type { Db } from 'pg-boss';
import type { Check } from '#core/check';
import type { Tables } from './tables.ts';

/** One of the two databases behind the same queries. */
export interface Engine {
  name: 'pglite' | 'postgres';
  kysely: Kysely<Tables>;
  /** The same database, as pg-boss asks for it. */
  jobStore: Db;
  checks: readonly Check[];
  /** Nightly housekeeping, where no server does it by itself. */
  upkeep?: () => Promise<void>;
  close(): Promise<void>;
}
