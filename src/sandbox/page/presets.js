import { dayInWords, instantOf, wallTime } from './london.js';

const DAY_MS = 86_400_000;

/** Bank holidays in England that the presets keep clear of. */
const BANK_HOLIDAYS = new Set([
  '2026-12-25',
  '2026-12-28',
  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
  '2027-05-03',
  '2027-05-31',
  '2027-08-30',
  '2027-12-27',
  '2027-12-28',
]);

/** Moments at which Signpost should behave differently, after today. */
export function presets(today = new Date()) {
  return [
    next('Tuesday 10:30am', 'in office hours', today, (weekday) => weekday === 2, '10:30'),
    next('Thursday 7:30pm', 'in the evening', today, (weekday) => weekday === 4, '19:30'),
    {
      title: 'Monday 28 December 2026, 11am',
      about: "Boxing Day's substitute bank holiday",
      instant: instantOf('2026-12-28T11:00'),
    },
    next('8:45am on a working day', 'before the school day', today, (weekday) => weekday >= 1 && weekday <= 5, '08:45'),
    { title: 'Back to now', about: 'the real date and time', instant: null },
  ];
}

function next(title, about, today, isWanted, time) {
  for (let ahead = 1; ; ahead += 1) {
    const date = wallTime(new Date(today.getTime() + ahead * DAY_MS)).slice(0, 10);
    if (!isWanted(new Date(`${date}T12:00Z`).getUTCDay()) || BANK_HOLIDAYS.has(date)) continue;
    const instant = instantOf(`${date}T${time}`);
    return { title, about: `${dayInWords(instant)}, ${about}`, instant };
  }
}
