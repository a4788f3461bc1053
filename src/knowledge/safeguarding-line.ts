import { dayInWords, londonTime, type WallTime } from '#core/civil-time';
import { isWorkingDay, nextWorkingDay } from '#core/working-day';
import type { Phone } from './service.ts';

/** MASH is open 9am to 5pm on England's working days (the PSCP's page says 9am to 5pm, and who answers on other days). */
const MASH_OPENS = 9 * 60;
const MASH_CLOSES = 17 * 60;
/** The duty team's own hours may end at 8:30am: from then until 9am both numbers are shown. */
const DUTY_TEAM_UNSURE_FROM = 8 * 60 + 30;

/** Who answers a worry about a child at an instant, best first, with the words to say so. */
export interface SafeguardingLine {
  /** Entry ids in the order to ring them. */
  order: readonly ['mash', 'ooh-team'] | readonly ['ooh-team', 'mash'];
  mashIsOpen: boolean;
  /** "MASH is open now, until 5pm." / "MASH is closed until 9am tomorrow, Friday 27 November." */
  says: string;
  /** For the middle of a sentence: "MASH, 023 9268 8793" or "the out-of-hours duty team, 0300 555 1373". */
  ring: string;
  /** Whom to try when nobody answers. */
  noAnswer: string;
}

/** The numbers, taken from the entries `mash` and `ooh-team`. */
export interface SafeguardingNumbers {
  mash: readonly Phone[];
  dutyTeam: readonly Phone[];
}

export function safeguardingLine(at: Date, numbers: SafeguardingNumbers): SafeguardingLine {
  const now = londonTime(at);
  const mash = numbers.mash[0]?.number ?? '';
  const mashToo = numbers.mash[1]?.number;
  const duty = numbers.dutyTeam[0]?.number ?? '';
  if (isOpen(now)) {
    return {
      order: ['mash', 'ooh-team'],
      mashIsOpen: true,
      says: 'MASH is open now, until 5pm.',
      ring: `MASH, ${mash}`,
      noAnswer: `${mashToo ? `Try MASH's other number, ${mashToo}. ` : ''}If someone is in danger, ring 999. After 5pm ring the out-of-hours duty team, ${duty}.`,
    };
  }
  const unsure = isWorkingDay(now.toPlainDate()) && minuteOf(now) >= DUTY_TEAM_UNSURE_FROM && minuteOf(now) < MASH_OPENS;
  return {
    order: ['ooh-team', 'mash'],
    mashIsOpen: false,
    says: unsure
      ? 'MASH opens at 9am today. The duty team may already have finished: if neither answers and someone is in danger, ring 999.'
      : `MASH is closed until 9am ${nextOpening(now)}.`,
    ring: unsure ? `the out-of-hours duty team, ${duty}, or MASH, ${mash}` : `the out-of-hours duty team, ${duty}`,
    noAnswer: `Ring again straight away. If someone is in danger, ring 999. MASH, ${mash}, opens at 9am ${nextOpening(now)}.`,
  };
}

function isOpen(now: WallTime): boolean {
  return isWorkingDay(now.toPlainDate()) && minuteOf(now) >= MASH_OPENS && minuteOf(now) < MASH_CLOSES;
}

function nextOpening(now: WallTime): string {
  const today = now.toPlainDate();
  if (isWorkingDay(today) && minuteOf(now) < MASH_OPENS) return 'today';
  const next = nextWorkingDay(today);
  const day = dayInWords(next);
  return next.equals(today.add({ days: 1 })) ? `tomorrow, ${day}` : `on ${day}`;
}

function minuteOf(time: WallTime): number {
  return time.hour * 60 + time.minute;
}
