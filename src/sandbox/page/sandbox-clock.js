import { byId } from './dom.js';
import { dayInWords, timeInWords } from './london.js';

let ahead = 0;

/** The sandbox's time, which runs on from where it was set. */
export function now() {
  return new Date(Date.now() + ahead);
}

export function keepTime(instant) {
  ahead = new Date(instant).getTime() - Date.now();
  showTime();
}

export function showTime() {
  const words = `${dayInWords(now())}, ${timeInWords(now())}`;
  for (const place of [byId('top-clock'), byId('clock-now')]) {
    if (place.textContent !== words) place.textContent = words;
  }
}
