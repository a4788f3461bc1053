import type { Alternatives, Cluster, Marked, Pattern, Phrase, Sequence, Span } from './pattern.ts';

/** How many words may lie between the parts of `fsp + refus~`. */
const REACH = 12;

/** Where the whole pattern is found: the spans of its first cluster, or none when any cluster is missing. */
export function findPattern(pattern: Pattern, marked: Marked): readonly Span[] {
  let first: readonly Span[] = [];
  for (const [index, cluster] of pattern.entries()) {
    const spans = findCluster(cluster, marked);
    if (spans.length === 0) return [];
    if (index === 0) first = spans;
  }
  return first;
}

/** A span and the words of it that are taken: `hit + hit` needs two different words. */
interface Taken extends Span {
  parts: readonly Span[];
}

function findCluster(cluster: Cluster, marked: Marked): readonly Span[] {
  const [first, ...others] = cluster;
  if (!first) return [];
  const spans = findSequence(first, marked);
  if (others.length === 0 || spans.length === 0) return spans;
  let found: Taken[] = spans.map((span) => ({ ...span, parts: [span] }));
  for (const sequence of others) {
    const here = findSequence(sequence, marked);
    if (here.length === 0) return [];
    found = found.flatMap((before) =>
      here
        .filter((span) => isNear(before, span) && !before.parts.some((part) => overlaps(part, span)))
        .map((span) => ({
          start: Math.min(before.start, span.start),
          end: Math.max(before.end, span.end),
          parts: [...before.parts, span],
        })),
    );
    if (found.length === 0) return [];
  }
  return found;
}

function isNear(one: Span, other: Span): boolean {
  return other.start - one.end <= REACH && one.start - other.end <= REACH;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function findSequence(sequence: Sequence, marked: Marked): Span[] {
  let found: Span[] = [];
  for (const [index, step] of sequence.entries()) {
    const here = findAny(step.anyOf, marked);
    if (here.length === 0) return [];
    found =
      index === 0
        ? here
        : found.flatMap((before) => {
            const next = here.filter((span) => span.start >= before.end && span.start - before.end <= step.gap);
            return next.map((span) => ({ start: before.start, end: span.end }));
          });
    if (found.length === 0) return [];
  }
  return found;
}

/** Where any of the alternatives stands. */
export function findAny({ byFirstWord, others }: Alternatives, marked: Marked): Span[] {
  const found: Span[] = [];
  // Whichever is fewer is gone through: the words of the question, or the words the alternatives begin with.
  const words = byFirstWord.size < marked.words.length ? byFirstWord.keys() : marked.words;
  for (const word of words) {
    const begun = marked.at(word);
    const rests = begun.length > 0 ? byFirstWord.get(word) : undefined;
    for (const rest of rests ?? []) {
      if (rest.length === 0) found.push(...begun);
      else found.push(...follow(begun, rest, marked));
    }
  }
  for (const [first, ...rest] of others) if (first) found.push(...follow(marked.find(first), rest, marked));
  return found;
}

/** The spans that the rest of a phrase follows at once. */
function follow(begun: readonly Span[], rest: Phrase, marked: Marked): readonly Span[] {
  let found = begun;
  for (const atom of rest) {
    if (found.length === 0) return found;
    const next = marked.find(atom);
    found = found.flatMap((before) =>
      next.filter((span) => span.start === before.end).map((span) => ({ start: before.start, end: span.end })),
    );
  }
  return found;
}
