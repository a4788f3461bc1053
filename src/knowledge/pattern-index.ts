import { findPattern } from './find-pattern.ts';
import type { Lexicon } from './lexicon.ts';
import type { Marked, Pattern, Span } from './pattern.ts';
import { triggerWords } from './trigger-words.ts';

/** Patterns that belong to something (a situation, a rule), looked through quickly. */
export interface PatternIndex<Owner> {
  /** Every owner whose pattern is found, with where; an owner may come more than once. */
  find(marked: Marked): { owner: Owner; spans: readonly Span[] }[];
}

/** Tries only the patterns that have a trigger word in the question, and those without trigger words; in the order of the list. */
export function createPatternIndex<Owner>(
  list: readonly { owner: Owner; pattern: Pattern }[],
  lexicon: Lexicon,
): PatternIndex<Owner> {
  const byWord = new Map<string, Set<number>>();
  const always: number[] = [];
  for (const [at, { pattern }] of list.entries()) {
    const words = triggerWords(pattern, lexicon);
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
