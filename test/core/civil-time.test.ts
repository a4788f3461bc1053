import { describe, expect, it } from '@jest/globals';
import { civilDate, dateInWords, londonTime, timeInWords } from '#core/civil-time';
import { bankHolidayOn, isWorkingDay, nextWorkingDay } from '#core/working-day';

describe('time as people in Portsmouth see it', () => {
  it.each([
    ['2026-06-01T08:30:00Z', '9:30am'],
    ['2026-12-01T09:30:00Z', '9:30am'],
    ['2026-12-01T12:00:00Z', 'noon'],
    ['2026-12-01T00:00:00Z', 'midnight'],
    ['2026-12-01T17:00:00Z', '5pm'],
    ['2026-12-01T12:05:00Z', '12:05pm'],
  ])('%s is %s', (instant, expected) => {
    expect(timeInWords(londonTime(new Date(instant)))).toBe(expected);
  });

  it('writes a date without ordinals', () => {
    expect(dateInWords(civilDate('2026-11-21'))).toBe('21 November 2026');
  });

  it.each([
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2027-12-27', 'Christmas Day (substitute day)'],
    ['2026-05-04', 'Early May bank holiday'],
    ['2026-08-31', 'Summer bank holiday'],
  ])('knows that %s is %s', (date, name) => {
    expect(bankHolidayOn(civilDate(date))).toBe(name);
  });

  it('takes England\u2019s holidays, not Scotland\u2019s', () => {
    expect(isWorkingDay(civilDate('2026-11-30'))).toBe(true);
    expect(isWorkingDay(civilDate('2026-04-06'))).toBe(false);
  });

  it('finds the next working day over Christmas', () => {
    expect(nextWorkingDay(civilDate('2026-12-24')).toString()).toBe('2026-12-29');
  });
});
