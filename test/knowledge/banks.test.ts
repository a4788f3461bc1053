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

interface Marks {
  first: number;
  three: number;
  seen: number;
  calm: number;
}

/** What each bank must not fall below. In a bank of dangers only the alarm is looked at. */
const REACHED: Record<string, Partial<Marks>> = {
  'plain-1': { first: 0.91, three: 0.95, seen: 0.95, calm: 0.98 },
  'plain-2': { first: 0.88, three: 0.95, seen: 1, calm: 0.98 },
  contacts: { first: 0.95, three: 0.98, calm: 0.99 },
  'contacts-2': { first: 0.9, three: 0.97, calm: 0.97 },
  situations: { first: 0.91, three: 0.97, seen: 1, calm: 0.99 },
  'situations-2': { first: 0.72, three: 0.87, seen: 0.92, calm: 0.86 },
  danger: { seen: 0.98, calm: 0.98 },
  'danger-2': { seen: 0.96, calm: 0.99 },
  'danger-3': { seen: 0.96, calm: 0.98 },
  'danger-4': { seen: 0.9, calm: 0.93 },
};

/** Shares of a bank: right at once, among the first three, dangers seen, calm questions left calm. */
function mark(file: string): Marks {
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

  it.each(Object.entries(REACHED))('keeps what was reached on %s', (file, reached) => {
    const marks = mark(`${tuned}${file}.jsonl`);
    for (const [what, least] of Object.entries(reached))
      expect([what, marks[what as keyof Marks] >= least]).toEqual([what, true]);
  });

  it('has a floor for every bank', () => {
    expect(readdirSync(tuned).sort()).toEqual(
      Object.keys(REACHED)
        .map((name) => `${name}.jsonl`)
        .sort(),
    );
  });
});
