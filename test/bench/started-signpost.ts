import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { findFreePort } from '../support/free-port.ts';
import { end, watchOver } from './clean-up.ts';

export interface StartedSignpost {
  pid: number | undefined;
  /** From the start of the process until `/readyz` says yes. */
  seconds: number;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What follows `node` in the script of `npm start`. */
const START = packageJson.scripts.start.split(' ').slice(1);
const LOOKS_EVERY_MS = 20;
const READY_WITHIN_MS = 30_000;

/** `npm start` without npm, on a free port. */
export async function startSignpost(dataDir: string): Promise<StartedSignpost> {
  const port = await findFreePort();
  // Empty settings count as not set: what this shell has set for a bot of its own must not reach this one.
  const environment = {
    ...process.env,
    HOST: '',
    DATABASE_URL: '',
    SIGNPOST_NOW: '',
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
  };
  const start = performance.now();
  const child = watchOver(
    spawn(process.execPath, START, { cwd: ROOT, env: environment, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  try {
    await untilReady(child, port);
    return { pid: child.pid, seconds: (performance.now() - start) / 1000, stop: () => end(child) };
  } catch (error) {
    await end(child);
    throw error;
  }
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const lacks = await whatIsLacking(port);
    if (lacks === null) return;
    if (child.exitCode !== null) throw new Error(`Signpost ended with ${child.exitCode} while it started`);
    if (performance.now() > deadline) throw new Error(`Signpost was not ready within ${READY_WITHIN_MS / 1000} s: ${lacks}`);
    await pause(LOOKS_EVERY_MS);
  }
}

/** What `/readyz` says against it; null when it is ready. */
async function whatIsLacking(port: number): Promise<string | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    const says = await response.text();
    return response.ok ? null : says;
  } catch {
    return 'it does not listen';
  }
}
