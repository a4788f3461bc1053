const ZONE = 'Europe/London';
const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: 'numeric', minute: '2-digit', hour12: true });
const day = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const numbers = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 9:30am */
export function timeInWords(instant) {
  const { hour, minute, dayPeriod } = partsOf(time, instant);
  return `${hour}:${minute}${dayPeriod.toLowerCase().replaceAll('.', '')}`;
}

/** Saturday 21 November 2026 */
export function dayInWords(instant) {
  const { weekday, day: date, month, year } = partsOf(day, instant);
  return `${weekday} ${date} ${month} ${year}`;
}

/** 2026-11-21T18:05, as a date and time input takes it. */
export function wallTime(instant) {
  const { year, month, day: date, hour, minute } = partsOf(numbers, instant);
  return `${year}-${month}-${date}T${hour}:${minute}`;
}

/** The instant at which clocks in London show this wall time. */
export function instantOf(wall) {
  const asIfUtc = new Date(`${wall}:00Z`);
  const shownInLondon = new Date(`${wallTime(asIfUtc)}:00Z`);
  return new Date(asIfUtc.getTime() - (shownInLondon.getTime() - asIfUtc.getTime()));
}

function partsOf(format, instant) {
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}
