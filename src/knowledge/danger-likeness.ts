import type { Content } from './content.ts';
import { learnWeights, type Sorted, type Weigh } from './language/weigh-words.ts';
import type { WordsOnce } from './language/words.ts';

/** Of the example questions every third is enough to learn from, and counts less than a message written to tell danger from calm. */
const ASKS = { everyNth: 3, count: 0.6 } as const;
/** Without examples: on neither side, so that the rules alone decide. */
const UNDECIDED = -1;
/** A long message is also read in stretches, because danger told in one sentence of it is soon outweighed by the rest. */
const STRETCH = { length: 25, step: 12, fromLength: 36, lessCertain: 0.7 } as const;

/**
 * How like messages of danger a message is, as the logarithm of the odds (0: even). Learnt at every start from the sorted messages and
 * from example questions, those of urgent situations as danger; nothing is learnt from what users type.
 */
export function createDangerLikeness(content: Content, read: WordsOnce): Weigh {
  if (content.dangerExamples.danger.length === 0) return () => UNDECIDED;
  const sorted = (texts: readonly string[], is: boolean, counts: number) =>
    texts.map((text): Sorted => ({ words: read.of(text), is, counts }));
  const isTaken = (_: string, at: number) => at % ASKS.everyNth === 0;
  const weigh = learnWeights([
    ...[...content.situations, ...content.services].flatMap((one) =>
      sorted(one.asks.filter(isTaken), one.urgency === 'now', ASKS.count),
    ),
    ...sorted(content.dangerExamples.danger, true, 1),
    ...sorted(content.dangerExamples.calm, false, 1),
  ]);
  return (words) => {
    let most = weigh(words);
    if (words.length < STRETCH.fromLength) return most;
    for (let at = 0; at < words.length - STRETCH.step; at += STRETCH.step) {
      most = Math.max(most, weigh(words.slice(at, at + STRETCH.length)) - STRETCH.lessCertain);
    }
    return most;
  };
}
