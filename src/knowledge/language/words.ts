/** Longest question that is read; the rest of a longer one is left unread, and the answer says so. */
const LONGEST_READ = 60_000;

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

/** Abbreviations that run a number into a word, taken apart before words are split. */
const TAKEN_APART: readonly (readonly [RegExp, string])[] = [
  [/\b(?:yr|year|y)\s?(\d{1,2})\b(?!\s*(?:old|yo|o\b))/g, ' year $1 '],
  [/\b(\d{1,2})\s*-?\s*(?:years?|yrs?|y)\s*-?\s*(?:old|olds|o)\b/g, ' $1 year old '],
  [/\b(\d{1,2})\s*(?:yo|yrs|yr old|yrold)\b/g, ' $1 year old '],
  [/\b(\d{1,2})\s*-?\s*(?:m|mo|mos|mth|mths|mnth|mnths|months?)\s*-?\s*(?:old|olds|o)\b/g, ' $1 month old '],
  [/\b(\d{1,2})\s*-?\s*(?:w|wk|wks|weeks?)\s*-?\s*(?:old|olds|o)\b/g, ' $1 week old '],
  [/\b(\d{1,2})\s*-?\s*days?\s*-?\s*(?:old|olds)\b/g, ' $1 day old '],
  [/\b(\d+(?:\.\d+)?)\s*%/g, ' $1 percent '],
  [/\b(\d{1,2})\.(\d{2})\s?(am|pm)?\b/g, ' $1 $2 $3 '],
  [/\bw\/o\b/g, ' without '],
  [/\bw\//g, ' with '],
  [/\b([a-z])\.([a-z])\.(?:([a-z])\.)?/g, ' $1$2$3 '],
  [/&/g, ' and '],
];

/**
 * The words of a text in lower case, without marks: letters and digits only, apostrophes closed up ("can't" → "cant").
 * Control, invisible and right-to-left characters disappear; compatibility forms are folded.
 */
export function wordsOf(text: string): string[] {
  let plain = text.slice(0, LONGEST_READ).normalize('NFKC').replace(INVISIBLE, ' ').toLowerCase();
  plain = plain.replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'").replace(/(\p{L})'(?=\p{L})/gu, '$1');
  for (const [shape, apart] of TAKEN_APART) plain = plain.replace(shape, apart);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A full stop and the like, or a new line; the dots of "wait... what" do not end a sentence. */
const ENDS = /(?<=[!?;]|(?<!\.)\.)\s+|\n+|\s[-\u2013\u2014]+\s/;

/** The words of a text, sentence by sentence. */
export function sentencesOf(text: string): string[][] {
  return text
    .slice(0, LONGEST_READ)
    .split(ENDS)
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/** The words of texts, each read once however often it is asked for, until they are forgotten. */
export interface WordsOnce {
  of(text: string): readonly string[];
  forget(): void;
}

export function createWordsOnce(): WordsOnce {
  const known = new Map<string, readonly string[]>();
  return {
    of(text) {
      const words = known.get(text) ?? wordsOf(text);
      known.set(text, words);
      return words;
    },
    forget: () => known.clear(),
  };
}
