import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort } from './free-port.ts';

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL server for this test run only, or null with the reason when this machine has none to start. */
export async function startPostgres(): Promise<TestServer | { missing: string }> {
  const binaries = findBinaries();
  if (!binaries) return { missing: 'no PostgreSQL server on this machine' };
  const user = findUser();
  if (user === 'none') return { missing: 'PostgreSQL does not run as root, and there is no user postgres' };

  const folder = mkdtempSync(join(tmpdir(), 'signpost-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const cluster = join(folder, 'cluster');
  const options = { ...user, cwd: folder, stdio: 'ignore' as const };
  const initdb = spawn(
    join(binaries, 'initdb'),
    ['-D', cluster, '-U', 'signpost', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const [failed] = await once(initdb, 'close');
  if (failed) return { missing: `initdb ended with ${failed}` };

  const port = await findFreePort();
  // In memory speed: what this server holds is thrown away.
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'unix_socket_directories=',
    'max_connections=50',
  ];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', cluster, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    options,
  );
  const stop = () => stopServer(server).finally(() => rmSync(folder, { recursive: true, force: true }));
  const url = `postgres://signpost@127.0.0.1:${port}/postgres`;
  if (await answers(url, server)) return { url, stop };
  await stop();
  return { missing: 'the PostgreSQL server did not start' };
}

function findBinaries(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const packaged = globSync('/usr/lib/postgresql/*/bin').sort().reverse();
  return [...packaged, ...onPath].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

function findUser(): { uid: number; gid: number } | 'none' | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return 'none';
  }
}

async function answers(connectionString: string, server: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries += 1) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return true;
    } catch {
      await pause(100);
    } finally {
      await client.end();
    }
  }
  return false;
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const closed = once(server, 'close');
  // "Immediate" in PostgreSQL's words: no checkpoint for data that nobody will read.
  server.kill('SIGQUIT');
  await closed;
}
