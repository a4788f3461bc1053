import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runCrashRounds } from '../../support/crash-rounds.ts';

describe('the embedded database, killed without warning', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'signpost-crash-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('opens again with everything it had promised', async () => {
    const report = await runCrashRounds({ rounds: 4, dataDir });
    expect(report).toMatchObject({ kills: 4, missing: 0, failedOpens: 0 });
    expect(report.acknowledged).toBeGreaterThan(10);
  }, 120_000);
});
