import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort, launchToTheEnd, startSignpost } from '../support/running-signpost.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'signpost-whole-'));
const PRODUCTION = {
  MICROSOFT_APP_ID: '22222222-2222-4222-8222-222222222222',
  MICROSOFT_APP_TENANT_ID: '11111111-1111-4111-8111-111111111111',
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_PASSWORD: 'not a real one',
  SIGNPOST_KEY_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  SIGNPOST_PUBLIC_URL: 'https://signpost.example.org',
};

describe('starting and stopping', () => {
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('prints the address to open, serves its pages, and stops on a signal', async () => {
    const signpost = await startSignpost({ dataDir });
    expect(signpost.printed()).toContain(`${signpost.url}/sandbox/`);
    for (const path of ['/numbers', '/privacy', '/terms', '/healthz', '/readyz', '/sandbox/']) {
      expect([path, (await fetch(`${signpost.url}${path}`)).status]).toEqual([path, 200]);
    }
    expect((await fetch(`${signpost.url}/no-such-page`)).status).toBe(404);
    await signpost.stop();
    expect(signpost.process.exitCode).toBe(0);
  }, 60_000);

  it('refuses a second process on the same folder, in words, and answers operators through the first', async () => {
    const first = await startSignpost({ dataDir });
    try {
      const second = await launchToTheEnd(['local'], { PORT: String(await freePort()), DATA_DIR: dataDir });
      expect(second.code).toBe(1);
      expect(second.printed).toMatch(/already using/);
      const verified = await launchToTheEnd(['cli', 'audit', 'verify'], { DATA_DIR: dataDir, SIGNPOST_MODE: 'local' });
      expect([verified.code, verified.printed]).toEqual([0, expect.stringContaining('The audit trail is whole')]);
      expect((await fetch(`${first.url}/operator/audit%20verify`, { method: 'POST' })).status).toBe(404);
    } finally {
      await first.stop();
    }
  }, 90_000);

  it('does not start in production without its settings', async () => {
    const refused = await launchToTheEnd([], { DATA_DIR: dataDir });
    expect(refused.code).toBe(1);
    expect(refused.printed).toContain('MICROSOFT_APP_ID');
  });

  it('in production takes no unsigned message and has no sandbox', async () => {
    const production = await startSignpost({ dataDir, mode: 'production', env: { ...PRODUCTION, HOST: '127.0.0.1' } });
    try {
      expect((await fetch(`${production.url}/sandbox/`)).status).toBe(404);
      const answer = await fetch(`${production.url}/api/messages`, { method: 'POST', body: '{"type":"message","text":"mash"}' });
      expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('no token')]);
    } finally {
      await production.stop();
    }
  }, 60_000);
});
