import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres.ts';

/** What global-teardown.ts clears away; jest runs both in the same process. */
declare global {
  var signpostTestCleanUp: (() => Promise<void>)[] | undefined;
}

/** Before any test: one migrated database to copy, and a PostgreSQL server for the second half of the database tests. */
export default async function setUp(): Promise<void> {
  globalThis.signpostTestCleanUp = [];
  await Promise.all([makeTemplate(), findServer()]);
}

async function makeTemplate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-template-'));
  globalThis.signpostTestCleanUp?.push(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'database.tar');
  const script = fileURLToPath(new URL('./make-template.ts', import.meta.url));
  const [code] = await once(spawn(process.execPath, [script, file], { stdio: ['ignore', 'inherit', 'inherit'] }), 'close');
  if (code !== 0) throw new Error(`The test database could not be made (ended with ${code})`);
  process.env.SIGNPOST_TEST_TEMPLATE = file;
}

async function findServer(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  const server = await startPostgres();
  if ('missing' in server) {
    process.stdout.write(
      `\nThe PostgreSQL half of the database tests is skipped: ${server.missing} (TEST_DATABASE_URL names one).\n`,
    );
    return;
  }
  globalThis.signpostTestCleanUp?.push(server.stop);
  process.env.TEST_DATABASE_URL = server.url;
}
