import { findPattern } from './find-pattern.ts';
import type { Alternatives, Marked, Pattern, Span } from './pattern.ts';

/** Patterns that belong to something (a situation, a rule), looked through quickly. */
export interface PatternIndex<Owner> {
  /** Every owner whose pattern is found, with where; an owner may come more than once. */
  find(marked: Marked): { owner: Owner; spans: readonly Span[] }[];
}

/**
 * Thousands of patterns, a question of ten words: a pattern is only tried when the question has one of the words that its rarest
 * step begins with. Patterns without such a step are always tried.
 */
export function createPatternIndex<Owner>(list: readonly { owner: Owner; pattern: Pattern }[]): PatternIndex<Owner> {
  const byWord = new Map<string, Set<number>>();
  const always: number[] = [];
  for (const [at, { pattern }] of list.entries()) {
    const words = fewestFirstWords(pattern);
    if (!words) always.push(at);
    for (const word of words ?? []) byWord.set(word, (byWord.get(word) ?? new Set()).add(at));
  }
  return {
    find(marked) {
      const tried = new Set(always);
      for (const word of marked.words) for (const at of byWord.get(word) ?? []) tried.add(at);
      return [...tried]
        .sort((a, b) => a - b)
        .flatMap((at) => {
          const entry = list[at];
          const spans = entry ? findPattern(entry.pattern, marked) : [];
          return entry && spans.length > 0 ? [{ owner: entry.owner, spans }] : [];
        });
    },
  };
}

/** The first words of the step with the fewest ways to be met; null when every step can begin with a concept. */
function fewestFirstWords(pattern: Pattern): string[] | null {
  const steps: Alternatives[] = pattern.flatMap((cluster) => cluster.flatMap((sequence) => sequence.map((step) => step.anyOf)));
  const fewest = steps.filter((step) => step.others.length === 0).sort((a, b) => a.byFirstWord.size - b.byFirstWord.size)[0];
  return fewest ? [...fewest.byFirstWord.keys()] : null;
}
