import type { Acronym } from './acronym.ts';
import type { AsksMeaning } from './acronym-asking.ts';
import type { Question } from './read-question.ts';

/** What a question about acronyms asks for. */
export interface AcronymQuestion {
  found: readonly Acronym[];
  /** Asked for what it stands for, rather than named on its own. */
  asksMeaning: boolean;
  /** The question holds nothing else. */
  isBare: boolean;
}

/** Acronyms that are everyday words or names too: capitals, or standing alone, make them acronyms. */
const ALSO_WORDS = new Set(
  'me cop pace par met mat eyes sap spa pa sa sw cp uc rp ld nd hv pep sac jar fff tac asd fnp ta it la'.split(' '),
);
const LONGEST_ACRONYM = 6;
/** A message that only lists acronyms is no longer than this, and lists at least so many. */
const LIST = { longest: 20, fewest: 3 } as const;
/** Words that may stand with an acronym that is otherwise alone: "mash pls". */
const AROUND = new Set('the a an please pls and or vs what is whats'.split(' '));

/** Recognises "what does CERAF mean", "MARM?", "TAC TAF TAW differences"; null when the question is about something else. */
export function findAcronyms(
  question: Question,
  acronyms: ReadonlyMap<string, Acronym>,
  isWord: (word: string) => boolean,
  asks: AsksMeaning,
): AcronymQuestion | null {
  const { typed, capitals } = question;
  const listed = (word: string) => acronyms.get(word) ?? (word.length > 3 ? acronyms.get(word.replace(/s$/, '')) : undefined);
  const alone = typed.filter((word) => !AROUND.has(word)).length <= 1;
  const isSure = (word: string) => capitals.has(word) || alone || !ALSO_WORDS.has(word);
  const isListed = (word: string) => listed(word) !== undefined && isSure(word);
  const isUnlisted = (word: string) =>
    listed(word) === undefined &&
    word.length <= LONGEST_ACRONYM &&
    !isWord(word) &&
    (capitals.has(word) || alone) &&
    !/\d/.test(word);
  const found = [...new Set(typed.filter(isListed).flatMap((word) => listed(word) ?? []))];
  const isAcronym = found.length > 0 ? isListed : isUnlisted;
  if (!typed.some(isAcronym)) return null;
  const isBare = typed.every((word) => isAcronym(word) || AROUND.has(word));
  const asksMeaning = asks(typed, isAcronym);
  const isList = found.length >= LIST.fewest && typed.length <= LIST.longest;
  return isBare || asksMeaning || isList ? { found, asksMeaning: asksMeaning && !isBare, isBare } : null;
}
