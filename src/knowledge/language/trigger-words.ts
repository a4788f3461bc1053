import type { Lexicon } from './lexicon.ts';
import { type Alternatives, type Pattern, phrasesOf } from './pattern.ts';

/**
 * What a question must have for the pattern to be found: of each set at least one trigger. A trigger is a word, or the beginning of one as
 * "refus~". A step that may be found without any is left out.
 */
export function triggersOfSteps(pattern: Pattern, lexicon: Lexicon): ReadonlySet<string>[] {
  return pattern.flat(2).flatMap((step) => triggersOfStep(step.anyOf, lexicon) ?? []);
}

/** The smallest of those sets; null when there is none. */
export function triggerWords(pattern: Pattern, lexicon: Lexicon): ReadonlySet<string> | null {
  const sets = triggersOfSteps(pattern, lexicon);
  return sets.reduce<ReadonlySet<string> | null>((fewest, set) => (fewest && fewest.size <= set.size ? fewest : set), null);
}

function triggersOfStep(anyOf: Alternatives, lexicon: Lexicon): ReadonlySet<string> | null {
  const phrases = phrasesOf(anyOf);
  const [only] = phrases;
  // The set of a concept is shared by all patterns that name it.
  if (phrases.length === 1 && only?.[0]?.kind === 'concept') return lexicon.triggersOf(only[0].of);
  const triggers = new Set<string>();
  for (const [first] of phrases) {
    if (!first) return null;
    if (first.kind !== 'concept') {
      triggers.add(first.kind === 'word' ? first.of : asBeginning(first.of));
      continue;
    }
    const own = lexicon.triggersOf(first.of);
    if (!own) return null;
    for (const trigger of own) triggers.add(trigger);
  }
  return triggers;
}

/** The trigger for words that begin so. */
export function asBeginning(start: string): string {
  return `${start}~`;
}
