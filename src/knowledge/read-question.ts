import type { Content } from './content.ts';
import type { Lexicon } from './language/lexicon.ts';
import type { Marked } from './language/pattern.ts';
import { atomsOf, readPattern } from './language/pattern.ts';
import { createSpelling } from './language/spelling.ts';
import { sentencesOf, type WordsOnce, wordsOf } from './language/words.ts';

/** A question taken apart. `typed` are its words as typed, `words` with spelling put right. Neither is ever kept. */
export interface Question {
  typed: readonly string[];
  words: readonly string[];
  /** The places in `words` where a sentence begins. */
  breaks: readonly number[];
  marked: Marked;
  /** Words typed in capitals in a text that is not all capitals: how acronyms are told from words. */
  capitals: ReadonlySet<string>;
}

export type ReadQuestion = (text: string) => Question;

export function createQuestionReader(
  content: Content,
  lexicon: Lexicon,
  englishWords: ReadonlySet<string>,
  read: WordsOnce,
): ReadQuestion {
  const written = new Map(Object.entries(content.spellings).map(([slip, meant]) => [wordsOf(slip).join(' '), meant]));
  const ours = ourWords(content, lexicon, read);
  const correct = createSpelling({ ours, english: englishWords }, written);
  const isPlain = (word: string) => ours.has(word) || englishWords.has(word);
  return (text) => {
    const typed = sentencesOf(text);
    const capitalised = capitalisedOf(text);
    const words: string[] = [];
    const names = new Set<number>();
    const breaks = typed.map((sentence) => {
      const start = words.length;
      for (const word of sentence) {
        const corrected = correct(word);
        if (corrected === word && capitalised.has(word) && !isPlain(word)) names.add(words.length);
        words.push(...corrected.split(' '));
      }
      return start;
    });
    return { typed: typed.flat(), words, breaks, marked: lexicon.mark(words, undefined, names), capitals: capitalsOf(text) };
  };
}

/** Every word that content uses: what a slip may be corrected to, and what is never corrected. */
function ourWords(content: Content, lexicon: Lexicon, read: WordsOnce): ReadonlySet<string> {
  const ours = new Set(lexicon.words);
  const texts = [
    ...content.services.flatMap((service) => [service.name, ...service.aliases, ...service.asks]),
    ...content.situations.flatMap((situation) => [situation.title, ...situation.asks]),
    ...content.acronyms.flatMap((acronym) => [acronym.acronym, ...acronym.meanings]),
  ];
  const patterns = [
    ...content.situations.flatMap((situation) => [...situation.patterns, ...situation.unless]),
    ...content.danger.lookAlikes,
    ...content.danger.signs,
    ...[...content.danger.quiet, ...content.danger.rules].flatMap((part) => [...part.patterns, ...part.unless]),
  ];
  for (const pattern of patterns) for (const atom of atomsOf(readPattern(pattern))) if (atom.kind === 'word') ours.add(atom.of);
  // A slip that stands in one example question must not become a word of ours: two questions have to use it.
  const uses = new Map<string, number>();
  for (const text of texts) for (const word of new Set(read.of(text))) uses.set(word, (uses.get(word) ?? 0) + 1);
  for (const [word, count] of uses) if (count >= 2) ours.add(word);
  return ours;
}

function capitalsOf(text: string): ReadonlySet<string> {
  if (!/\p{Ll}/u.test(text) && text.length > 12) return new Set();
  return new Set((text.match(/\b(?:[\p{Lu}\p{N}]{2,8}s?|\p{Lu}\p{Ll}?\p{Lu}+)\b/gu) ?? []).map((word) => word.toLowerCase()));
}

/** Words with a capital inside a sentence, in lower case. Those that are neither English nor ours are taken for somebody's name. */
function capitalisedOf(text: string): ReadonlySet<string> {
  return new Set((text.match(/(?<=[\p{L}\p{N},] )\p{Lu}\p{Ll}+/gu) ?? []).map((word) => word.toLowerCase()));
}
