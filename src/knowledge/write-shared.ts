import { type FilledCard, fill } from '#core/card';
import { civilDate, dateInWords, londonTime, timeInWords } from '#core/civil-time';
import type { Acronym } from './acronym.ts';
import { sharedCard } from './cards.ts';
import type { Directory } from './directory.ts';
import { safeguardingLine } from './safeguarding-line.ts';
import { sayNumbers } from './say-numbers.ts';
import type { Service } from './service.ts';

/** A card for a chat that is read later too says when a number is answered, not whether it is now. */
const ANSWERED: Readonly<Record<string, string>> = {
  mash: '9am to 5pm on working days',
  'ooh-team': 'from 5pm, at weekends and on bank holidays',
};
const MOST_PARAGRAPHS = 3;

/** An entry as it may stand in a chat for weeks: with the day it was shared, checked on, and to be checked again. */
export function shareService(service: Service, directory: Directory, at: Date): FilledCard {
  const line = safeguardingLine(at, directory.numbers);
  return share(
    {
      heading: service.name,
      paragraphs: [service.what, `Who it is for: ${service.whoMayUse}`, service.howToReach]
        .map((text) => sayNumbers(text, directory, line))
        .slice(0, MOST_PARAGRAPHS),
      numbers: service.phones.map((phone, index) => ({
        name: index === 0 ? service.name : `${service.name}, second number`,
        number: phone.number,
        dial: phone.dial,
        note: noteOf([ANSWERED[service.id], phone.note]),
      })),
      source: directory.citing(
        service.sources,
        service.publicPages.flatMap((page) => page.pages),
      ),
      checkAgain: service.reviewOn,
    },
    directory,
    at,
  );
}

/** The meanings of an acronym, to be put into a chat. */
export function shareAcronym(acronym: Acronym, directory: Directory, at: Date): FilledCard {
  const entry = acronym.entry ? directory.service(acronym.entry) : undefined;
  return share(
    {
      heading: acronym.acronym,
      paragraphs: [`${acronym.meanings.join('; or ')}.`, acronym.note ?? '', entry ? `${entry.name}: ${entry.what}` : ''].filter(
        Boolean,
      ),
      numbers: [],
      source: directory.citing([acronym.source], []),
      checkAgain: null,
    },
    directory,
    at,
  );
}

interface Shared {
  heading: string;
  paragraphs: string[];
  numbers: { name: string; number: string; dial: string; note: string }[];
  source: string;
  /** "2027-05-21", or null where nothing says when. */
  checkAgain: string | null;
}

function share({ heading, paragraphs, numbers, source, checkAgain }: Shared, directory: Directory, at: Date): FilledCard {
  const now = londonTime(at);
  const line = safeguardingLine(at, directory.numbers);
  const mash = directory.numbers.mash[0]?.number ?? '';
  const duty = directory.numbers.dutyTeam[0]?.number ?? '';
  const shared = `Shared on ${dateInWords(now)} at ${timeInWords(now)}.`;
  return fill(sharedCard, {
    fallback: `${heading}. Danger now: 999.`,
    heading,
    paragraphs: paragraphs.map((text) => ({ text })),
    hasNumbers: numbers.length > 0,
    numbers,
    atThisHour:
      `Worried about a child? At the time of sharing, ring ${line.ring}. ` +
      `MASH, ${mash}: ${ANSWERED['mash']}. Out-of-hours duty team, ${duty}: ${ANSWERED['ooh-team']}. Danger now: 999.`,
    hasSource: source !== '',
    source,
    checked: `${shared} ${checkAgain ? `Check again after ${dateInWords(civilDate(checkAgain))}` : 'Check again before you rely on it'}: ask Signpost.`,
  });
}

function noteOf(parts: readonly (string | undefined)[]): string {
  const said = parts.filter(Boolean);
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}
