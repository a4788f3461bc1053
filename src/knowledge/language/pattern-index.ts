import { findPattern } from './find-pattern.ts';
import type { Lexicon } from './lexicon.ts';
import type { Marked, Pattern, Span } from './pattern.ts';
import { triggersOfSteps } from './trigger-words.ts';

interface Owned<Owner> {
  owner: Owner;
  pattern: Pattern;
}

/** Patterns that belong to something (a situation, a rule), looked through quickly. */
export interface PatternIndex<Owner> {
  /** Those that may be found, because the most telling steps of the pattern have a trigger in the question; in the order of the list. */
  candidates(triggers: readonly string[]): readonly Owned<Owner>[];
  /** Every owner whose pattern is found, with where; an owner may come more than once. */
  find(marked: Marked): { owner: Owner; spans: readonly Span[] }[];
}

export function createPatternIndex<Owner>(list: readonly Owned<Owner>[], lexicon: Lexicon): PatternIndex<Owner> {
  const needs = list.map(({ pattern }) => telling(triggersOfSteps(pattern, lexicon)));
  const always = [...list.keys()].filter((at) => needs[at]?.size === 0);
  const neededBy = inverted(needs);
  const setsOf = inverted([...neededBy.keys()]);
  const patternsOf = [...neededBy.values()];
  const isMet = new Uint8Array(patternsOf.length);
  const missing = new Int16Array(list.length);

  function metBy(triggers: readonly string[]): readonly number[] {
    const met: number[] = [];
    for (const trigger of triggers) {
      for (const set of setsOf.get(trigger) ?? NONE) {
        if (isMet[set]) continue;
        isMet[set] = 1;
        met.push(set);
      }
    }
    for (const set of met) isMet[set] = 0;
    return met;
  }

  function candidates(triggers: readonly string[]): readonly Owned<Owner>[] {
    const met = [...always];
    const touched: number[] = [];
    for (const set of metBy(triggers)) {
      for (const at of patternsOf[set] ?? []) {
        if (missing[at] === 0) {
          missing[at] = needs[at]?.size ?? 0;
          touched.push(at);
        }
        missing[at] = (missing[at] ?? 0) - 1;
        if (missing[at] === 0) missing[at] = MET;
      }
    }
    for (const at of touched) {
      if (missing[at] === MET) met.push(at);
      missing[at] = 0;
    }
    return met.sort((a, b) => a - b).flatMap((at) => list[at] ?? []);
  }

  return {
    candidates,
    find: (marked) =>
      candidates(marked.triggers).flatMap(({ owner, pattern }) => {
        const spans = findPattern(pattern, marked);
        return spans.length > 0 ? [{ owner, spans }] : [];
      }),
  };
}

/** The sets that are met by the fewest questions: more of them cost more to look up than they save. */
function telling(sets: readonly ReadonlySet<string>[]): ReadonlySet<ReadonlySet<string>> {
  return new Set([...new Set(sets)].sort((one, other) => one.size - other.size).slice(0, LOOKED_UP));
}

const LOOKED_UP = 2;
const NONE: readonly number[] = [];
/** Nothing is missing any more; 0 is for a pattern not looked at. */
const MET = -1;

/** For each member, the places of the sets that hold it. */
function inverted<Member>(sets: readonly ReadonlySet<Member>[]): Map<Member, number[]> {
  const places = new Map<Member, number[]>();
  for (const [at, set] of sets.entries()) {
    for (const member of set) {
      const known = places.get(member);
      if (known) known.push(at);
      else places.set(member, [at]);
    }
  }
  return places;
}
