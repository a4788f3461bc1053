import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { shippedContent } from '../support/content.ts';

interface Asked {
  q: string;
  expect: string[];
  urgent: boolean;
  at?: string;
}

const knows = createKnowledge(shippedContent());
const TUESDAY = '2026-11-24T10:30:00Z';
const tuned = fileURLToPath(new URL('../bank/tune/', import.meta.url));
const official = fileURLToPath(new URL('../../../shared/domain/questions.jsonl', import.meta.url));

/** Shares of a bank: right at once, among the first three, dangers seen, calm questions left calm. */
function mark(file: string) {
  const asked = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Asked);
  const marks = asked.map(({ q, expect: expected, urgent, at }) => {
    const { entries, behaviours, urgent: alarmed } = knows.ask(q, new Date(at ?? TUESDAY));
    const isExpected = (id: string) => expected.includes(id);
    const first = behaviours.some(isExpected) || isExpected(entries[0] ?? '');
    return { counts: expected.length > 0, first, three: first || entries.slice(0, 3).some(isExpected), urgent, alarmed };
  });
  const share = (of: typeof marks, is: (one: (typeof marks)[number]) => boolean) => of.filter(is).length / Math.max(1, of.length);
  const counted = marks.filter((one) => one.counts);
  return {
    first: share(counted, (one) => one.first),
    three: share(counted, (one) => one.three),
    seen: share(
      marks.filter((one) => one.urgent),
      (one) => one.alarmed,
    ),
    calm: share(
      marks.filter((one) => !one.urgent),
      (one) => !one.alarmed,
    ),
  };
}

describe('the banks of questions', () => {
  (existsSync(official) ? it : it.skip)('answers the 58 questions of the partnership', () => {
    const { first, three, seen, calm } = mark(official);
    expect(first).toBeGreaterThanOrEqual(0.95);
    expect([three, seen, calm]).toEqual([1, 1, 1]);
  });

  it.each(readdirSync(tuned).filter((file) => !file.startsWith('danger')))('keeps what was reached on %s', (file) => {
    const { first, three, calm } = mark(`${tuned}${file}`);
    expect(first).toBeGreaterThanOrEqual(file.startsWith('plain') ? 0.88 : 0.9);
    expect(three).toBeGreaterThanOrEqual(0.95);
    expect(calm).toBeGreaterThanOrEqual(file.startsWith('situations') ? 0.97 : 0.98);
  });

  it.each(readdirSync(tuned).filter((file) => file.startsWith('danger')))('keeps seeing danger in %s, and only there', (file) => {
    const { seen, calm } = mark(`${tuned}${file}`);
    expect(seen).toBeGreaterThanOrEqual(0.95);
    expect(calm).toBeGreaterThanOrEqual(0.97);
  });
});
