import type { Found, Search } from '#core/search';
import type { Knowledge } from './ask.ts';
import type { Directory } from './directory.ts';
import { shareAcronym, shareService } from './write-shared.ts';

const MOST = 10;
/** What people look for before they have typed anything. */
const FIRST = ['emergency-999', 'mash', 'ooh-team', 'lado', 'dsl', 'link-coordinators', 'mat-meeting', 'fsp'];
const ACRONYM_LIST = 'acronym-list';
const EMERGENCY = 'emergency-999';
const LONGEST_SUBTITLE = 90;

/**
 * Contacts, meetings and acronyms from the message box of any chat. It finds entries only: nothing that somebody describes is answered
 * here, and nothing of what was typed is on a card.
 */
export function findToShare(knowledge: Knowledge, directory: Directory): Search {
  const service = (id: string, at: Date): Found[] => {
    const entry = directory.service(id);
    if (entry?.status !== 'current') return [];
    return [{ title: entry.name, subtitle: shortened(entry.what), card: shareService(entry, directory, at) }];
  };
  const acronym = (word: string, at: Date): Found[] => {
    const found = directory.acronym(word);
    return found
      ? [
          {
            title: `${found.acronym}: what it stands for`,
            subtitle: found.meanings.join('; or '),
            card: shareAcronym(found, directory, at),
          },
        ]
      : [];
  };
  /** What the same words would be answered with in chat, if they would be answered. */
  const answered = (text: string, at: Date) => {
    const { kind, entries } = knowledge.ask(text, at);
    return kind === 'answer' || kind === 'choices' ? entries : [];
  };
  return {
    id: 'find',
    title: 'Find a contact',
    description: 'Contacts, meetings and acronyms of the partnership, to put into this chat',
    find: (text, { at }) => {
      const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
      const ids = words.length > 0 ? [...answered(text, at), ...knowledge.entriesFor(text)] : FIRST;
      // An acronym that names an entry is mostly typed to find the entry; MASH comes with the duty team, in the order of the hour.
      const named = words
        .flatMap((word) => directory.acronym(word)?.entry ?? [])
        .flatMap((id) => (id === 'mash' ? knowledge.contacts.order(at) : [id]));
      const first = [...(ids[0] === EMERGENCY ? [EMERGENCY] : []), ...named];
      const further = ids.filter((id) => !first.includes(id) && id !== ACRONYM_LIST);
      const found = (some: readonly string[]) => [...new Set(some)].flatMap((id) => service(id, at));
      return [...found(first), ...words.flatMap((word) => acronym(word, at)), ...found(further)].slice(0, MOST);
    },
  };
}

function shortened(text: string): string {
  return text.length > LONGEST_SUBTITLE ? `${text.slice(0, LONGEST_SUBTITLE - 1).trimEnd()}…` : text;
}
