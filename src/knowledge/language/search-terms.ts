import { stemmer } from 'stemmer';

/** Everyday words that every question has and none is about. */
const EVERYDAY = new Set(
  `a an the is are am was were be been being to of for in on at by with from and or but if so as it its this that these those i me my mine we us our
  you your he she him her his they them their do does did have has had can could would should will may might must get got go need want know please
  just really very also any some one ok okay about into not then than there here`.split(/\s+/),
);

/** Longer ones are no words, and searching for what is like them would take seconds. */
const LONGEST_WORD = 30;

/** What a question is searched by: the stems of its telling words. */
export function termsOf(words: readonly string[]): string[] {
  return words.filter((word) => !EVERYDAY.has(word) && word.length <= LONGEST_WORD).map(stemmer);
}
