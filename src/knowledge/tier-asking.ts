import type { Content } from './content.ts';
import { learnWeights, type Sorted } from './language/weigh-words.ts';
import type { WordsOnce } from './language/words.ts';

/** Whether a message asks how serious something is. */
export type AsksTier = (words: readonly string[]) => boolean;

/** Situation that content must have: what is shown to everybody who asks for a tier. */
export const WHICH_TIER = 'which-tier';
/** Of all other example questions every eighth is enough to learn from. */
const OTHERS = { everyNth: 8, count: 0.5 } as const;
/** Logarithm of the odds: the tiers' words where nobody asked cost less than none where somebody did. */
const ENOUGH = 0.3;

/** Learnt at every start from the examples and from example questions. Without examples nothing is taken to ask. */
export function createAsksTier(content: Content, read: WordsOnce): AsksTier {
  const { asks, others } = content.tierExamples;
  if (asks.length === 0) return () => false;
  const sorted = (texts: readonly string[], is: boolean, counts: number) =>
    texts.map((text): Sorted => ({ words: read.of(text), is, counts }));
  const isTaken = (_: string, at: number) => at % OTHERS.everyNth === 0;
  const weigh = learnWeights([
    ...sorted(asks, true, 1),
    ...sorted(others, false, 1),
    ...[...content.situations, ...content.services].flatMap((one) =>
      one.id === WHICH_TIER ? sorted(one.asks, true, 1) : sorted(one.asks.filter(isTaken), false, OTHERS.count),
    ),
  ]);
  return (words) => weigh(words) > ENOUGH;
}
