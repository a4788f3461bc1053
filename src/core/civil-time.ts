import { Temporal } from 'temporal-polyfill';

const LONDON = 'Europe/London';

/** The date and time of day that a clock on a wall in Portsmouth shows. */
export type WallTime = Temporal.ZonedDateTime;
export type CivilDate = Temporal.PlainDate;

export function londonTime(instant: Date): WallTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LONDON);
}

export function civilDate(text: string): CivilDate {
  return Temporal.PlainDate.from(text);
}

/** "21 November 2026". */
export function dateInWords(date: CivilDate | WallTime): string {
  return `${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}

/** "Thursday 26 November". */
export function dayInWords(date: CivilDate | WallTime): string {
  return `${weekdayOf(date)} ${date.day} ${MONTHS[date.month - 1]}`;
}

/** "9:30am", "5pm", "noon", "midnight". */
export function timeInWords(time: { hour: number; minute: number }): string {
  if (time.minute === 0 && time.hour === 12) return 'noon';
  if (time.minute === 0 && time.hour === 0) return 'midnight';
  const minutes = time.minute === 0 ? '' : `:${String(time.minute).padStart(2, '0')}`;
  return `${time.hour % 12 || 12}${minutes}${time.hour < 12 ? 'am' : 'pm'}`;
}

function weekdayOf(date: CivilDate | WallTime): string {
  return WEEKDAYS[date.dayOfWeek - 1] ?? '';
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
