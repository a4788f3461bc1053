import { distance } from 'fastest-levenshtein';

/** Corrects one word, or gives it back unchanged. */
export type Spelling = (word: string) => string;

const SHORTEST_CORRECTED = 4;
const SHORTEST_FOR_TWO_SLIPS = 7;

/**
 * Corrects towards the words that content uses. A word that is English already, or ours, is never touched: "life" must not become
 * "knife". `written` are fixed replacements (text-speak, frequent slips).
 */
export function createSpelling(
  known: { ours: ReadonlySet<string>; english: ReadonlySet<string> },
  written: ReadonlyMap<string, string>,
): Spelling {
  const targets = new Map<string, string[]>();
  for (const word of known.ours) {
    if (word.length < SHORTEST_CORRECTED || /\d/.test(word)) continue;
    const list = targets.get(word.charAt(0)) ?? [];
    list.push(word);
    targets.set(word.charAt(0), list);
  }
  const seen = new Map<string, string>();
  return (word) => {
    const fixed = written.get(word);
    if (fixed) return fixed;
    if (word.length < SHORTEST_CORRECTED || known.ours.has(word) || known.english.has(word) || /\d/.test(word)) return word;
    const before = seen.get(word);
    if (before) return before;
    const nearest = nearestOf(word, targets);
    if (seen.size < 5_000) seen.set(word, nearest);
    return nearest;
  };
}

function nearestOf(word: string, targets: ReadonlyMap<string, readonly string[]>): string {
  const allowed = word.length >= SHORTEST_FOR_TWO_SLIPS ? 2 : 1;
  let nearest = word;
  let least = allowed + 1;
  // The first letter is rarely wrong; where it is, the first two are usually swapped.
  for (const first of new Set([word.charAt(0), word.charAt(1)])) {
    for (const target of targets.get(first) ?? []) {
      if (Math.abs(target.length - word.length) > allowed) continue;
      const slips = swapped(word, target) ? 1 : distance(word, target);
      if (slips < least) {
        least = slips;
        nearest = target;
      }
    }
  }
  return nearest;
}

/** Two neighbouring letters changed places: one slip of the finger, though two changed letters. */
function swapped(word: string, target: string): boolean {
  if (word.length !== target.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== target.charAt(index));
  return (
    at >= 0 &&
    word.charAt(at) === target.charAt(at + 1) &&
    word.charAt(at + 1) === target.charAt(at) &&
    word.slice(at + 2) === target.slice(at + 2)
  );
}
