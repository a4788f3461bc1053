/** How the pattern language of `content/README.md` is written down once it has been read. */

/** One word, a beginning of words, or a concept; several mean "any of these". Each alternative may be a phrase. */
type Atom = { kind: 'word' | 'beginning' | 'concept'; of: string };
export type Phrase = readonly Atom[];
/** Phrases that mean the same, put in order by how they begin: a question has few words, a group may have hundreds of phrases. */
export interface Alternatives {
  /** Phrases that begin with a whole word, by that word, without it. */
  byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases that begin with a concept or the beginning of a word. */
  others: readonly Phrase[];
}
interface Step {
  anyOf: Alternatives;
  /** How many words may lie between the step before and this one. */
  gap: number;
}
/** Steps in order. */
export type Sequence = readonly Step[];
/** Sequences near each other, in any order. */
export type Cluster = readonly Sequence[];
/** Clusters that must all be found, anywhere. */
export type Pattern = readonly Cluster[];

/** A stretch of a question: first word, and the word after the last. */
export interface Span {
  start: number;
  end: number;
}

/** Where words, beginnings and concepts stand in a question. */
export interface Marked {
  /** The different words of the question. */
  words: readonly string[];
  /** Those, and what they begin with: what patterns are chosen by (trigger-words.ts). */
  triggers: readonly string[];
  /** Where a word stands. */
  at(word: string): readonly Span[];
  find(atom: Atom): readonly Span[];
}

/** How many words `..` and `...` may skip. */
const GAPS: Readonly<Record<string, number>> = { '..': 2, '...': 8 };
const TOKEN = /\(|\)|\||\.{2,3}|[^\s()|]+/g;

/** Reads a pattern; throws with the pattern's text when it cannot be read, so that `content check` can name it. */
export function readPattern(text: string): Pattern {
  return text.split(' & ').map((cluster) => cluster.split(' + ').map((part) => readSequence(part, text)));
}

function readSequence(part: string, whole: string): Sequence {
  const tokens = part.match(TOKEN) ?? [];
  const steps: Step[] = [];
  let gap = 0;
  while (tokens.length > 0) {
    const skipped = GAPS[tokens[0] ?? ''];
    if (skipped !== undefined) {
      tokens.shift();
      gap = skipped;
      continue;
    }
    steps.push({ anyOf: inOrder(readItem(tokens, whole)), gap });
    gap = 0;
  }
  if (steps.length === 0 || gap > 0) throw unreadable(whole);
  return steps;
}

/** One word, or a group with every way to read it spelt out: `(no|not at (all|any))` is three phrases. */
function readItem(tokens: string[], whole: string): readonly Phrase[] {
  const token = tokens.shift();
  if (token === undefined || token === ')' || token === '|' || token in GAPS) throw unreadable(whole);
  if (token !== '(') return [[readAtom(token)]];
  const choices: Phrase[] = [];
  let choice: readonly Phrase[] = [[]];
  while (tokens.length > 0) {
    if (tokens[0] !== '|' && tokens[0] !== ')') {
      const item = readItem(tokens, whole);
      choice = choice.flatMap((before) => item.map((next) => [...before, ...next]));
      continue;
    }
    if (choice.some((phrase) => phrase.length === 0)) throw unreadable(whole);
    choices.push(...choice);
    choice = [[]];
    if (tokens.shift() === ')') return choices;
  }
  throw unreadable(whole);
}

/** Joins alternatives into one. */
export function inOrder(phrases: readonly Phrase[]): Alternatives {
  const byFirstWord = new Map<string, Phrase[]>();
  const others: Phrase[] = [];
  for (const phrase of phrases) {
    const [first, ...rest] = phrase;
    if (first?.kind !== 'word') others.push(phrase);
    else byFirstWord.set(first.of, [...(byFirstWord.get(first.of) ?? []), rest]);
  }
  return { byFirstWord, others };
}

/** The phrases of alternatives, written out again. */
export function phrasesOf({ byFirstWord, others }: Alternatives): Phrase[] {
  const wordFirst = [...byFirstWord].flatMap(([of, rests]) => rests.map((rest): Phrase => [{ kind: 'word', of }, ...rest]));
  return [...wordFirst, ...others];
}

function unreadable(pattern: string): Error {
  return new Error(`This pattern cannot be read: ${pattern}`);
}

function readAtom(word: string): Atom {
  const concept = /^\{([a-z0-9-]+)\}$/.exec(word);
  if (concept) return { kind: 'concept', of: concept[1] ?? '' };
  const plain = word.toLowerCase().replace(/['’]/g, '');
  return plain.endsWith('~') ? { kind: 'beginning', of: plain.slice(0, -1) } : { kind: 'word', of: plain };
}

/** Every atom a pattern mentions: for checking that its concepts exist, and for knowing its words when correcting spelling. */
export function atomsOf(pattern: Pattern): Atom[] {
  return pattern.flatMap((cluster) => cluster.flatMap((sequence) => sequence.flatMap((step) => phrasesOf(step.anyOf).flat())));
}
