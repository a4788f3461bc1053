import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Signpost as a person starts it: a process of its own, with a folder of its own. */
export interface RunningSignpost {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything it printed so far. */
  printed(): string;
  setClock(now: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startSignpost(
  settings: { at?: string; dataDir?: string; mode?: 'local' | 'production'; env?: Record<string, string> } = {},
): Promise<RunningSignpost> {
  const dataDir = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'signpost-'));
  const port = await freePort();
  const child = launch(settings.mode === 'production' ? [] : ['local'], {
    PORT: String(port),
    DATA_DIR: dataDir,
    ...(settings.at ? { SIGNPOST_NOW: settings.at } : {}),
    ...settings.env,
  });
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    printed += chunk;
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => printed);
  return {
    url,
    dataDir,
    process: child,
    printed: () => printed,
    async setClock(now) {
      const answer = await fetch(`${url}/sandbox/clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now }),
      });
      if (!answer.ok) throw new Error(`The clock was not set: ${await answer.text()}`);
    },
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      if (!settings.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs to its end; for starts that are refused. */
export async function launchToTheEnd(
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; printed: string }> {
  const child = launch(args, env);
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    printed += chunk;
  });
  const [code] = await once(child, 'exit');
  return { code: code as number | null, printed };
}

function launch(args: string[], env: Record<string, string>): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const own = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, ...env }).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  return spawn(process.execPath, [join(root, 'src/launch.js'), ...args], {
    cwd: root,
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function untilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Signpost did not start:\n${printed()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
