import { describe, expect, it } from '@jest/globals';
import { createKnowledge } from '../../src/knowledge/index.ts';
import type { Answers } from '../../src/thresholds/answers.ts';
import { guidanceAt } from '../../src/thresholds/guidance.ts';
import { showOutcome } from '../../src/thresholds/write-outcome.ts';
import { shippedContent, shippedThresholds } from '../support/content.ts';

const knows = createKnowledge(shippedContent());
const content = shippedThresholds();
const ports = { contacts: knows.contacts, tiers: () => knows.tierQuotes };

/** England's bank holidays as the government lists them. */
const BANK_HOLIDAYS = `2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
  2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28`.split(/\s+/);
/** Monday to Sunday, in winter and in summer. */
const WEEKS = ['2026-11-23', '2026-07-06'];
const ENDS: Answers[] = [
  { danger: 'yes', ticked: [] },
  { danger: 'no', harm: 'yes', ticked: [] },
  { danger: 'no', harm: 'no', noticed: [], helps: 'nobody', agrees: 'yes', ticked: [] },
];

const days = (first: string) =>
  Array.from({ length: 7 }, (_, day) => new Date(Date.parse(first) + day * 86_400_000).toISOString().slice(0, 10));
const inLondon = (day: string, hour: number, minute: number) => {
  const summer = day > '2026-03-28' && day < '2026-10-25' ? 1 : day > '2027-03-27' && day < '2027-10-31' ? 1 : 0;
  return new Date(Date.parse(`${day}T00:00:00Z`) + ((hour - summer) * 60 + minute) * 60_000);
};
const isOpen = (day: string, hour: number) =>
  ![0, 6].includes(new Date(day).getUTCDay()) && !BANK_HOLIDAYS.includes(day) && hour >= 9 && hour < 17;

describe('every end of the guided conversation shows a number that is answered', () => {
  it.each([...WEEKS.flatMap(days), ...BANK_HOLIDAYS])('at every hour of %s', (day) => {
    for (let hour = 0; hour < 24; hour++) {
      // From 8:30am the duty team may already have finished: a quarter to nine is an hour of its own.
      const at = inLondon(day, hour, hour === 8 ? 45 : 15);
      for (const answers of ENDS) {
        const { data } = showOutcome(answers, guidanceAt(content, ports.contacts, at), ports, at);
        const { numbers, above } = data as { numbers: { number: string }[]; above: string };
        const shown = numbers.map((one) => one.number).filter((number) => number !== '999');
        expect([day, hour, shown[0]]).toEqual([day, hour, isOpen(day, hour) ? '023 9268 8793' : '0300 555 1373']);
        expect(above).toContain(shown[0]);
      }
    }
  });
});
