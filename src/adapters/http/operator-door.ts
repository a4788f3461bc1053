import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperatorAnswer, OperatorCommand } from '#core/operator-command';
import type { RawHandler } from './server.ts';

/** How an operator's command reaches the process that has the database open: loopback and a key that only this machine's user can read. */
interface Door {
  port: number;
  key: string;
}

const PATH = '/operator';

/** The running side: opens the door once the port is known; `close` takes the note away. */
export function createOperatorDoor(dataDir: string, commands: () => readonly OperatorCommand[]) {
  const key = randomBytes(32).toString('hex');
  const note = join(dataDir, 'running.json');
  const handle: RawHandler = async (request, response) => {
    const isHere = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
    const name = decodeURIComponent((request.url ?? '').slice(PATH.length + 1));
    const command = commands().find((one) => one.name === name);
    if (!isHere || !hasKey(request.headers.authorization, key)) return reply(404, { message: 'Not found' });
    if (!command) return reply(404, { message: 'No such command' });
    const answer = await command.run([]);
    return reply(200, answer);
    function reply(status: number, body: unknown): void {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    }
  };
  return {
    path: `${PATH}/*`,
    handle,
    open(port: number): void {
      mkdirSync(dataDir, { recursive: true });
      writeFileSync(note, JSON.stringify({ port, key } satisfies Door), { mode: 0o600 });
    },
    close(): void {
      rmSync(note, { force: true });
    },
  };
}

/** The operator's side: asks the running process, or answers null when none runs. */
export async function askRunningProcess(dataDir: string, command: string): Promise<OperatorAnswer | null> {
  let door: Door;
  try {
    door = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as Door;
  } catch {
    return null;
  }
  try {
    const response = await fetch(`http://127.0.0.1:${door.port}${PATH}/${encodeURIComponent(command)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${door.key}` },
    });
    return response.ok ? ((await response.json()) as OperatorAnswer) : null;
  } catch {
    return null; // A note left by a process that was killed: nobody listens there any more.
  }
}

function hasKey(authorization: string | undefined, key: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const expected = Buffer.from(`Bearer ${key}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
