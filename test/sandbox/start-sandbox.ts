import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSettableClock, type SettableClock } from '../../src/core/clock.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { type StubBot, startStubBot } from '../support/stub-bot.ts';

export interface RunningSandbox {
  /** http://127.0.0.1:<port>/sandbox */
  url: string;
  bot: StubBot;
  clock: SettableClock;
  movedTo: Date[];
  get(path: string): Promise<Received>;
  send(method: string, path: string, body?: unknown): Promise<Received>;
  /** Stops it and starts another on the same data. */
  restart(): Promise<RunningSandbox>;
  close(): Promise<void>;
}

interface Received {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at single members.
  body: any;
}

/** A Tuesday morning in term. */
export const TUESDAY = new Date('2026-11-24T10:30:00Z');

/** The sandbox on a plain HTTP server, with a stub bot. */
export async function startSandbox(dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))): Promise<RunningSandbox> {
  const bot = await startStubBot();
  const clock = createSettableClock(TUESDAY);
  const movedTo: Date[] = [];
  let origin = '';
  const sandbox = createSandbox({
    clock,
    dataDir,
    botUrl: () => bot.url,
    ownUrl: () => `${origin}/sandbox`,
    clockMoved: async (instant) => {
      movedTo.push(instant);
      return [];
    },
    pageVersion: '0.0.0-test',
  });
  const server = createServer((req, res) => void sandbox.handle(req, res));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    await sandbox.close();
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
    await bot.close();
  };
  const send = async (method: string, path: string, body?: unknown): Promise<Received> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${origin}/sandbox${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  return {
    url: `${origin}/sandbox`,
    bot,
    clock,
    movedTo,
    get: (path) => send('GET', path),
    send,
    async restart() {
      await stop();
      return startSandbox(dataDir);
    },
    async close() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
