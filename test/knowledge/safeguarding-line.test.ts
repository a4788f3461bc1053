import { describe, expect, it } from '@jest/globals';
import { safeguardingLine } from '../../src/knowledge/safeguarding-line.ts';

const phone = (number: string) => ({ number, dial: number.replace(/\D/g, ''), preferred: true });
const numbers = { mash: [phone('023 9268 8793'), phone('0845 671 0271')], dutyTeam: [phone('0300 555 1373')] };
const at = (instant: string) => safeguardingLine(new Date(instant), numbers);

describe('who answers a worry about a child', () => {
  it.each([
    ['Tuesday, 9am', '2026-11-24T09:00:00Z', true],
    ['Tuesday, 4:59pm', '2026-11-24T16:59:59Z', true],
    ['Tuesday, 5pm', '2026-11-24T17:00:00Z', false],
    ['Tuesday, 8:59am', '2026-11-24T08:59:00Z', false],
    ['Saturday', '2026-11-21T11:00:00Z', false],
    ['Christmas Day', '2026-12-25T11:00:00Z', false],
    ['the substitute for Boxing Day', '2026-12-28T11:00:00Z', false],
    ['the day after it', '2026-12-29T11:00:00Z', true],
    ['Good Friday', '2027-03-26T11:00:00Z', false],
    ['9am in summer time', '2026-07-01T08:00:00Z', true],
    ['5pm in summer time', '2026-07-01T16:00:00Z', false],
    ['a school holiday', '2026-08-12T11:00:00Z', true],
    ['the Monday after the clocks went back, 9am', '2026-10-26T09:00:00Z', true],
    ['the Monday after they went forward, 9am', '2027-03-29T08:00:00Z', false],
  ])('%s', (_, instant, mashIsOpen) => {
    const line = at(instant);
    expect(line.mashIsOpen).toBe(mashIsOpen);
    expect(line.order[0]).toBe(mashIsOpen ? 'mash' : 'ooh-team');
    expect(line.ring).toContain(mashIsOpen ? '023 9268 8793' : '0300 555 1373');
  });

  it.each([
    ['2026-11-26T19:30:00Z', 'MASH is closed until 9am tomorrow, Friday 27 November.'],
    ['2026-11-27T19:30:00Z', 'MASH is closed until 9am on Monday 30 November.'],
    ['2026-11-26T05:00:00Z', 'MASH is closed until 9am today.'],
    ['2026-12-24T18:00:00Z', 'MASH is closed until 9am on Tuesday 29 December.'],
  ])('says at %s when MASH opens', (instant, says) => {
    expect(at(instant).says).toBe(says);
  });

  it('shows both numbers from 8:30am to 9am on a working day, and 999 if neither answers', () => {
    expect(at('2026-11-24T08:29:00Z').ring).toBe('the out-of-hours duty team, 0300 555 1373');
    expect(at('2026-11-24T08:30:00Z').ring).toBe('the out-of-hours duty team, 0300 555 1373, or MASH, 023 9268 8793');
    expect(at('2026-11-24T08:30:00Z').says).toContain('999');
    expect(at('2026-11-21T08:45:00Z').ring).not.toContain('023');
  });

  it('says whom to try when nobody answers', () => {
    expect(at('2026-11-24T10:30:00Z').noAnswer).toContain('0845 671 0271');
    expect(at('2026-11-26T19:30:00Z').noAnswer).toContain('999');
  });
});
