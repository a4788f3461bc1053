import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { checkEverything } from '../../src/adapters/content/check-everything.ts';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { guidanceAt, type ThresholdsContent, understandable } from '../../src/thresholds/guidance.ts';
import type { IndicatorSet } from '../../src/thresholds/indicators.ts';
import { thresholdsCheck } from '../../src/thresholds/thresholds-check.ts';
import { showOutcome } from '../../src/thresholds/write-outcome.ts';
import { SHIPPED_CONTENT_DIR, shippedContent, shippedThresholds } from '../support/content.ts';

const knows = createKnowledge(shippedContent());
const shipped = shippedThresholds();
const ports = { contacts: knows.contacts, tiers: () => knows.tierQuotes };
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const version = (id: string, inForceFrom: string, changes: Partial<IndicatorSet> = {}): IndicatorSet => ({
  id,
  series: 'portsmouth',
  title: 'An invented document',
  label: `Invented, ${id}`,
  shown: true,
  version: id,
  inForceFrom,
  checkedOn: '2026-11-21',
  pages: [],
  themes: [
    { id: 'home', title: 'Home', indicators: [{ id: 'cold', tier: '3', words: `the house is cold (${id})`, topics: [] }] },
  ],
  ...changes,
});
const withSets = (...sets: IndicatorSet[]): ThresholdsContent => ({ ...shipped, sets });
const chosenOn = (content: ThresholdsContent, day: string) =>
  guidanceAt(content, ports.contacts, new Date(`${day}T10:00:00Z`)).noticeable.map((one) => one.words);

describe('lists of indicators', () => {
  it('change to a new version on its day, and the old one stays in its file', () => {
    const content = withSets(version('one', '2026-01-01'), version('two', '2027-04-01'));
    expect(chosenOn(content, '2027-03-31')).toEqual(['the house is cold (one)']);
    expect(chosenOn(content, '2027-04-01')).toEqual(['the house is cold (two)']);
  });

  it('are shown with whose words they are when a tier is named for one', () => {
    const content = withSets(version('one', '2026-01-01'));
    const at = new Date('2026-11-24T10:30:00Z');
    const guidance = guidanceAt(content, ports.contacts, at);
    const answers = { danger: 'no', harm: 'no', noticed: ['one.cold'], helps: 'nobody', agrees: 'yes', ticked: [] } as const;
    const { data } = showOutcome({ ...answers, noticed: ['one.cold'], ticked: [] }, guidance, ports, at);
    expect(JSON.stringify(data)).toContain('The list puts this at the tier: the house is cold (one) (Invented, one).');
    expect(JSON.stringify(data)).toContain('Tier 3 Targeted Offer');
  });

  it('leave out the neighbouring county unless it is switched on', () => {
    const labels = guidanceAt(shipped, ports.contacts, new Date('2026-11-24T10:30:00Z')).noticeable.map((one) => one.label);
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.join()).not.toContain('Hampshire');
    expect([...understandable(shipped)]).not.toContain('health-visitor-or-nurse');
  });

  it.each([
    ['a tier that is none', 'thresholds/indicators/new.yaml', 'tier: "5"', /themes\.0\.indicators\.0\.tier/],
    ['a topic that does not exist', 'thresholds/indicators/new.yaml', 'topics: [no-such-topic]', /no-such-topic: is named/],
    ['a file that is no YAML', 'thresholds/indicators/new.yaml', '{ : [', /cannot be read/],
  ])('are refused by the check with %s', (_, file, broken, says) => {
    const folder = mkdtempSync(join(tmpdir(), 'signpost-content-'));
    folders.push(folder);
    cpSync(SHIPPED_CONTENT_DIR, folder, { recursive: true });
    writeFileSync(
      join(folder, file),
      `id: new\nseries: new\ntitle: New\nlabel: New\nshown: true\nversion: "1"\ninForceFrom: null\ncheckedOn: "2026-11-21"\n` +
        `themes:\n  - id: home\n    title: Home\n    indicators:\n      - id: cold\n        words: cold\n        ${broken}\n`,
    );
    const { errors } = checkEverything(folder);
    expect(errors.map((error) => error.says).join('\n')).toMatch(says);
    expect(thresholdsCheck(errors).look()).toMatchObject({ state: 'failed', mend: expect.stringContaining('content check') });
  });
});
