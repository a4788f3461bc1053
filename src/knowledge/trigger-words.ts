import type { Lexicon } from './lexicon.ts';
import { type Alternatives, type Pattern, phrasesOf } from './pattern.ts';

/**
 * Words of which a question must have at least one for the pattern to be found; null when nothing so simple can be said. The step
 * with the fewest is taken: a question of ten words then tries a few of the thousands of patterns.
 */
export function triggerWords(pattern: Pattern, lexicon: Lexicon): ReadonlySet<string> | null {
  let fewest: ReadonlySet<string> | null = null;
  for (const step of pattern.flat(2)) {
    const words = wordsOfStep(step.anyOf, lexicon);
    if (words && (!fewest || words.size < fewest.size)) fewest = words;
  }
  return fewest;
}

function wordsOfStep(anyOf: Alternatives, lexicon: Lexicon): ReadonlySet<string> | null {
  const words = new Set<string>();
  for (const [first] of phrasesOf(anyOf)) {
    if (!first || first.kind === 'beginning') return null;
    const own = first.kind === 'word' ? [first.of] : lexicon.triggersOf(first.of);
    if (!own) return null;
    for (const word of own) words.add(word);
  }
  return words;
}
