import type { Acronym } from './acronym.ts';
import type { Question } from './read-question.ts';

/** What a question about acronyms asks for. */
export interface AcronymQuestion {
  found: readonly Acronym[];
  /** Asked for what it stands for, rather than named on its own. */
  asksMeaning: boolean;
  /** The question holds nothing else. */
  isBare: boolean;
  /** Written like an acronym and asked about, but not in the list: in capitals. */
  unknown: readonly string[];
}

const words = (text: string) => new Set(text.split(/\s+/));
const ASKS_MEANING = words(
  `mean means meaning meanings stand stands standing acronym acronyms abbreviation abbreviations abbrev definition define initials jargon
  difference differences differ decode expand unpack spelt spelled full`,
);
/** Words around an acronym that is being asked about; anything else makes the question one about a subject. */
const AROUND = words(
  `what whats wot wots wat is are was a an the does do did in on of for to and or vs versus between me my again please pls thanks it its this that those
  these i im we they you explain tell remind who whos called exactly actually even heck hell earth about from by with at all them each letter letters your
  our list police form report minutes email crime hospital meeting school office needs know having someone somebody says said say just quick one ones used
  again thing things can cant cannot remember plain english meant mentioned mention mentions notes sorry no idea never heard eh letter somebody told talk
  talking talks come came across up using used colleague manager boss training today quick question wondering anyone still always everyone people person
  use here social worker workers colleague teacher tell got home anyone anything email new means please help when someones context new city not same other another like l m n s t r heard keep keeps hearing seen see sent paragraph someone wrote written note noted chronology file record
  records person place thing order court power agenda invite letter whatever stuff`,
);
/** Acronyms that are everyday words or names too: capitals, or company, make them acronyms. */
const ALSO_WORDS = words('me cop pace par met mat eyes sap spa pa sa sw cp uc rp ld nd hv pep sac jar fff tac asd fnp ta it');

/** How many other words a question may hold and still be about the acronym. */
const FEW = 3;
const LONGEST_ACRONYM = 6;
/** A message that only lists acronyms is no longer than this. */
const LONGEST_LIST = 20;
const ASKED_AFTER = words('is are whats wots wats means a an the explain define called says saying said by');

/** Recognises "what does CERAF mean", "MARM?", "TAC TAF TAW differences"; null when the question is about something else. */
export function findAcronyms(
  question: Question,
  acronyms: ReadonlyMap<string, Acronym>,
  isWord: (word: string) => boolean,
): AcronymQuestion | null {
  const { typed, capitals } = question;
  const listed = (word: string) => acronyms.get(word) ?? (word.length > 3 ? acronyms.get(word.replace(/s$/, '')) : undefined);
  const asksMeaning = typed.some((word) => ASKS_MEANING.has(word)) || isAskedShortFor(typed);
  const isSure = (word: string) => capitals.has(word) || !ALSO_WORDS.has(word);
  const sure = typed.filter((word) => listed(word) && isSure(word));
  const isAround = (word: string) => AROUND.has(word) || ASKS_MEANING.has(word);
  const isNamed = (at: number) =>
    typed.length <= 2 || ((at === 0 || ASKED_AFTER.has(typed[at - 1] ?? '')) && typed.slice(at + 1).every(isAround));
  const maybe = typed.filter(
    (word, at) => listed(word) && word !== 'me' && word !== 'it' && (asksMeaning || sure.length > 0 || isNamed(at)),
  );
  const subjects = [...new Set([...sure, ...maybe])];
  const rest = typed.filter((word) => !isAround(word) && !subjects.includes(word));
  const isLikeOne = (word: string) =>
    word.length <= LONGEST_ACRONYM && !isWord(word) && (asksMeaning ? /^\p{L}/u.test(word) : !/\d/.test(word));
  const unlisted = rest.filter((word) => (capitals.has(word) || asksMeaning) && isLikeOne(word));
  const others = rest.filter((word) => !unlisted.includes(word));
  const found = [...new Set(subjects.flatMap((word) => listed(word) ?? []))];
  const nothingElseAnswers = sure.length > 0 && found.every((acronym) => !acronym.entry);
  const isBare = others.length === 0;
  const isAbout =
    isBare ||
    (asksMeaning && others.length <= FEW) ||
    (nothingElseAnswers && others.length <= 2) ||
    (found.length >= 3 && typed.length <= LONGEST_LIST);
  if (found.length > 0 && isAbout) return { found, asksMeaning, isBare, unknown: [] };
  if (found.length === 0 && unlisted.length > 0 && others.length <= 1)
    return { found: [], asksMeaning, isBare, unknown: unlisted };
  return null;
}

function isAskedShortFor(typed: readonly string[]): boolean {
  return typed.some((word, at) => word === 'short' && typed[at + 1] === 'for');
}
