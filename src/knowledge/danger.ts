import { z } from 'zod';
import { findPattern, overlaps } from './language/find-pattern.ts';
import type { Lexicon } from './language/lexicon.ts';
import { type Marked, type Pattern, readPattern, type Span } from './language/pattern.ts';
import { createPatternIndex } from './language/pattern-index.ts';
import type { Weigh } from './language/weigh-words.ts';
import { EntryId } from './service.ts';

const Patterns = z.array(z.string());

/** `content/danger.yaml`: words of immediate danger as data, read before anything else. */
export const DangerText = z.strictObject({
  /** What looks like danger and is not: these words are taken out before the rules are read. */
  lookAlikes: Patterns,
  /** Words that quieten a rule which is not `sure`: planning, fiction, the past, what is over. */
  quiet: z.array(z.strictObject({ id: EntryId, patterns: Patterns.min(1), unless: Patterns.default([]) })),
  /** Signs that something happens now: a `possible` rule needs one. */
  signs: Patterns.min(1),
  rules: z.array(
    z.strictObject({
      id: EntryId,
      /** `sure`: nothing around it quietens it. `likely`: quiet words do. `possible`: needs a sign of now as well. */
      strength: z.enum(['sure', 'likely', 'possible']).default('likely'),
      patterns: Patterns.min(1),
      unless: Patterns.default([]),
    }),
  ),
});
export type DangerText = z.output<typeof DangerText>;

/** What is read of a question: its words, what they are marked as, and the places of words that begin a sentence. */
interface Read {
  words: readonly string[];
  marked: Marked;
  breaks: readonly number[];
}

/** What a message tells of danger. */
export interface Danger {
  /** The rule that found it; `LIKE_DANGER` when no rule did and its words weigh like danger; null when there is none. */
  found: string | null;
  /** Its words weigh so far on the calm side that words of danger in it are taken for something else. */
  isCalm: boolean;
}

export type FindDanger = (question: Read) => Danger;

/** What is found when a message is only like those that told of danger. */
const LIKE_DANGER = 'like-danger';
/** The likeness (logarithm of the odds) above which a message raises the alarm without a rule. */
const LIKE = -0.3;
/** A rule that is not `sure` is not enough for a message that is like calm ones beyond this. */
const SURELY_CALM = -2.5;
/** Up to this many words, all of a message is one stretch: what quietens one part of it quietens the rest. */
const SHORT = 30;
/** How far around a find a stretch may go where nobody has typed a full stop. */
const AROUND = 25;

export function createDangerFinder(text: DangerText, lexicon: Lexicon, likenessOf: Weigh): FindDanger {
  const read = (part: { patterns: readonly string[]; unless: readonly string[] }) => ({
    patterns: part.patterns.map(readPattern),
    unless: part.unless.map(readPattern),
  });
  const lookAlikes = createPatternIndex(
    text.lookAlikes.map((pattern) => ({ owner: pattern, pattern: readPattern(pattern) })),
    lexicon,
  );
  const quiet = text.quiet.map(read);
  const signs = text.signs.map(readPattern);
  const rules = text.rules.map((rule) => ({ id: rule.id, strength: rule.strength, ...read(rule) }));
  const patterns = createPatternIndex(
    rules.flatMap((rule) => rule.patterns.map((pattern) => ({ owner: rule, pattern }))),
    lexicon,
  );
  return ({ words, marked: whole, breaks }) => {
    const hidden = wordsOf(lookAlikes.find(whole));
    const marked = hidden.size > 0 ? lexicon.mark(words, hidden) : whole;
    const within = finder(whole);
    const isQuiet = (stretch: Span) => quiet.some((one) => within(one.patterns, stretch) && !within(one.unless, stretch));
    const counts = (rule: (typeof rules)[number], span: Span) => {
      const stretch = stretchAround(span, words.length, breaks);
      if (within(rule.unless, stretch)) return false;
      if (rule.strength === 'possible' && !within(signs, stretch)) return false;
      return rule.strength === 'sure' || !isQuiet(stretch);
    };
    const shown = words.filter((_, at) => !hidden.has(at));
    const found = patterns.find(marked).filter(({ owner, spans }) => spans.some((span) => counts(owner, span)));
    const sure = found.find(({ owner }) => owner.strength === 'sure');
    if (sure) return { found: sure.owner.id, isCalm: false };
    const likeness = likenessOf(shown);
    const [first] = found;
    if (likeness < SURELY_CALM) return { found: null, isCalm: true };
    if (first) return { found: first.owner.id, isCalm: false };
    const isLike = likeness > LIKE && !isQuiet({ start: 0, end: words.length });
    return { found: isLike ? LIKE_DANGER : null, isCalm: false };
  };
}

/** Asks whether any of some patterns is found in a stretch; looks each list up once a question. */
function finder(marked: Marked): (patterns: readonly Pattern[], stretch: Span) => boolean {
  const known = new Map<readonly Pattern[], readonly Span[]>();
  return (patterns, stretch) => {
    const spans = known.get(patterns) ?? patterns.flatMap((pattern) => findPattern(pattern, marked));
    known.set(patterns, spans);
    return spans.some((span) => overlaps(span, stretch));
  };
}

/** The sentences a find lies in and the one after; all of a short message. */
function stretchAround(span: Span, length: number, breaks: readonly number[]): Span {
  if (length <= SHORT) return { start: 0, end: length };
  const start = breaks.findLast((at) => at <= span.start) ?? 0;
  const end = breaks.filter((at) => at >= span.end)[1] ?? length;
  return { start: Math.max(start, span.start - AROUND), end: Math.min(end, span.end + AROUND) };
}

function wordsOf(found: readonly { spans: readonly Span[] }[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const span of found.flatMap((one) => one.spans)) for (let at = span.start; at < span.end; at++) hidden.add(at);
  return hidden;
}
