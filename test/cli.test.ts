import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'signpost-cli-'));

function signpost(args: string[], input = '') {
  return spawnSync(process.execPath, ['src/launch.js', 'cli', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir, SIGNPOST_MODE: 'local', DATABASE_URL: '' },
  });
}

describe('the command line', () => {
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('answers a question at a time', () => {
    const asked = signpost(['ask', '--at', '2026-12-28T11:00:00Z', 'whats the mash number']);
    expect([asked.status, asked.stderr]).toEqual([0, '']);
    expect(asked.stdout).toContain('0300 555 1373');
    expect(asked.stdout).toContain('MASH is closed until 9am tomorrow');
  });

  it('prints one JSON value and nothing else', () => {
    const asked = signpost(['ask', '--json', '--at', '2026-11-24T10:30:00Z', 'what does CERAF mean']);
    const answer = JSON.parse(asked.stdout);
    expect(Object.keys(answer).sort()).toEqual(['behaviours', 'entries', 'kind', 'text', 'tiers', 'urgent']);
    expect(answer.entries).toEqual(['ceraf', 'acronym-list']);
  });

  it('answers a line for a line', () => {
    const lines = [
      '{"q":"who is the LADO"}',
      '{"q":"14 yr old has swallowed a load of paracetamol","at":"2026-11-26T19:30:00Z"}',
      'not json',
    ];
    const asked = signpost(['ask', '--stdin'], `${lines.join('\n')}\n`);
    const answers = asked.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(3);
    expect(answers[0].entries[0]).toBe('lado');
    expect(answers[1]).toMatchObject({ urgent: true, entries: expect.arrayContaining(['emergency-999', 'ooh-team']) });
    expect(answers[1].entries[0]).toBe('emergency-999');
    expect(answers[2]).toHaveProperty('error');
  });

  it.each([[[]], [['no-such-command']], [['ask']], [['ask', '--at', 'yesterday', 'mash']], [['content']]])(
    'says how it is used for %j',
    (args) => {
      const asked = signpost(args);
      expect([asked.status, asked.stdout]).toEqual([2, '']);
      expect(asked.stderr).toMatch(/^Usage:/);
    },
  );

  it('checks content, and lists what the partnership must supply', () => {
    const checked = signpost(['content', 'check']);
    expect(checked.stdout).toContain('143 entries');
    expect(checked.stdout).toContain('No errors.');
    expect(checked.stdout).toContain('What the partnership must supply');
    expect(checked.status).toBe(0);
  });

  it('verifies the audit trail, and looks at every precondition, in a database of its own', () => {
    const verified = signpost(['audit', 'verify']);
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('The audit trail is whole: 0 entries')]);
    const looked = signpost(['doctor', '--json']);
    expect(JSON.parse(looked.stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'content', state: 'ok' })]),
    );
  }, 60_000);
});
