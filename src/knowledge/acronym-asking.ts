import type { Content } from './content.ts';
import { learnWeights, type Sorted } from './language/weigh-words.ts';
import type { WordsOnce } from './language/words.ts';

/** Whether a message asks what its acronyms mean. */
export type AsksMeaning = (words: readonly string[], isAcronym: (word: string) => boolean) => boolean;

const MASK = 'xyz';
/** Logarithm of the odds: a meaning given that was not asked for costs less than one that was not given. */
const ENOUGH = -0.8;
/** What an example question of an entry counts beside a message written to tell the one from the other. */
const ASK_COUNTS = 0.3;

/**
 * Learnt at every start from the examples, with the acronym itself masked, and from the example questions that use an acronym to ask for
 * something else. Without examples nothing is taken to ask.
 */
export function createAsksMeaning(content: Content, read: WordsOnce): AsksMeaning {
  const { asks, uses } = content.acronymExamples;
  const listed = new Set(content.acronyms.map((one) => one.acronym.toLowerCase()));
  const sorted = (texts: readonly string[], is: boolean, counts: number, masks: (word: string) => boolean = () => false) =>
    texts.map((text): Sorted => ({ words: masked(read.of(text), masks), is, counts }));
  const others = [...content.situations, ...content.services.filter((one) => one.id !== 'acronym-list')]
    .flatMap((one) => one.asks)
    .filter((ask) => read.of(ask).some((word) => listed.has(word)));
  const weigh = learnWeights([
    ...sorted(asks, true, 1),
    ...sorted(uses, false, 1),
    ...sorted(others, false, ASK_COUNTS, (word) => listed.has(word)),
  ]);
  return (words, isAcronym) => weigh(masked(words, isAcronym)) > ENOUGH;
}

function masked(words: readonly string[], is: (word: string) => boolean): string[] {
  return words.map((word) => (is(word) ? MASK : word));
}
