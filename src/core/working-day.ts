import Holidays from 'date-holidays';
import type { CivilDate } from './civil-time.ts';

const england = new Holidays('GB', 'ENG');
const byYear = new Map<number, ReadonlyMap<string, string>>();

/** The name of England's bank holiday on that date, or null. Substitute days count; school holidays do not. */
export function bankHolidayOn(date: CivilDate): string | null {
  return holidaysOf(date.year).get(date.toString()) ?? null;
}

/** Monday to Friday, and not a bank holiday in England. */
export function isWorkingDay(date: CivilDate): boolean {
  return date.dayOfWeek <= 5 && bankHolidayOn(date) === null;
}

/** The first working day after `date`. */
export function nextWorkingDay(date: CivilDate): CivilDate {
  let next = date.add({ days: 1 });
  while (!isWorkingDay(next)) next = next.add({ days: 1 });
  return next;
}

function holidaysOf(year: number): ReadonlyMap<string, string> {
  const known = byYear.get(year);
  if (known) return known;
  const days = england.getHolidays(year).filter((holiday) => holiday.type === 'public' || holiday.type === 'bank');
  const holidays = new Map(days.map((holiday) => [holiday.date.slice(0, 10), holiday.name]));
  byYear.set(year, holidays);
  return holidays;
}
