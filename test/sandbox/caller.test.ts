import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refuseStranger } from '../../src/sandbox/http/caller.ts';
import { type RunningSandbox, startSandbox } from './start-sandbox.ts';

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(() => sandbox.close());

function ask(headers: Record<string, string>, path = '/sandbox/personas'): Promise<{ status: number; text: string }> {
  const { port } = new URL(sandbox.url);
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, path, headers }, async (res) => {
      let text = '';
      for await (const chunk of res) text += chunk;
      resolve({ status: res.statusCode ?? 0, text });
    });
    req.on('error', reject).end();
  });
}

describe('who may call', () => {
  it('is this machine, by any of its own names', async () => {
    const { port, host } = new URL(sandbox.url);
    expect((await ask({ host: `localhost:${port}` })).status).toBe(200);
    expect((await ask({ host: `[::1]:${port}` })).status).toBe(200);
    expect((await ask({ host, origin: `http://${host}` })).status).toBe(200);
  });

  it.each([
    [{ host: 'evil.example' }],
    [{ host: 'evil.example:3978' }],
    [{ host: '127.0.0.1.evil.example' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:1' }],
  ])('is not a caller with %j', async (headers) => {
    const { status, text } = await ask(headers as unknown as Record<string, string>);
    expect(status).toBe(403);
    expect(JSON.parse(text).error.message).toMatch(/sandbox/);
  });

  it('is not another machine', () => {
    const outside =
      Object.values(networkInterfaces())
        .flat()
        .find((each) => each?.internal === false)?.address ?? '192.0.2.7';
    const from = (remoteAddress: string) =>
      refuseStranger({ socket: { remoteAddress }, headers: { host: 'localhost' } } as unknown as IncomingMessage);
    expect(from(outside)?.status).toBe(403);
    expect(from('::ffff:10.0.0.7')?.status).toBe(403);
    expect(from('127.0.0.1')).toBeNull();
    expect(from('::ffff:127.0.0.1')).toBeNull();
    expect(from('::1')).toBeNull();
  });
});

describe('what is served', () => {
  it('is the page, with a policy that lets nothing in from elsewhere', async () => {
    expect((await fetch(sandbox.url, { redirect: 'manual' })).headers.get('location')).toBe('/sandbox/');
    const page = await fetch(`${sandbox.url}/`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const html = await page.text();
    expect(html).not.toMatch(/https?:\/\//);
    for (const [, file] of html.matchAll(/(?:src|href)="(page\/[^"]+)"/g))
      expect((await fetch(`${sandbox.url}/${file}`)).status).toBe(200);
  });

  it('is no file from elsewhere', async () => {
    for (const path of [
      '/sandbox/page/..%2Findex.ts',
      '/sandbox/page/../index.ts',
      '/sandbox/page/%2e%2e/index.ts',
      '/sandbox/page/none.js',
    ]) {
      expect((await ask({}, path)).status).toBe(404);
    }
  });

  it('answers 304 for a file the browser has', async () => {
    const first = await fetch(`${sandbox.url}/page/main.js`);
    const again = await fetch(`${sandbox.url}/page/main.js`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});

describe('what is taken', () => {
  it('is at most 1 MB, and JSON', async () => {
    const put = (body: string) => fetch(`${sandbox.url}/faults`, { method: 'PUT', body });
    const tooMuch = await put(JSON.stringify('x'.repeat(1024 * 1024)));
    expect([tooMuch.status, (await put('{')).status, (await put('[]')).status]).toEqual([413, 400, 200]);
  });
});
