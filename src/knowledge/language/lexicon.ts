import { findAny, findPattern } from './find-pattern.ts';
import { type Alternatives, atomsOf, inOrder, type Marked, type Pattern, phrasesOf, readPattern, type Span } from './pattern.ts';
import { createPatternIndex, type PatternIndex } from './pattern-index.ts';
import { asBeginning, triggerWords } from './trigger-words.ts';

/** Concept → the words and phrases that stand for it, as written in `content/lexicon/`. An entry is written like a pattern. */
export type LexiconText = Readonly<Record<string, readonly string[]>>;

export interface Lexicon {
  has(concept: string): boolean;
  /** Marks up a question; `hidden` words (masked look-alikes) match nothing, those in `names` are `{a-name}`. */
  mark(words: readonly string[], hidden?: ReadonlySet<number>, names?: ReadonlySet<number>): Marked;
  /** Triggers of which a question must have one for the concept to be found; null when nothing so simple can be said. */
  triggersOf(concept: string): ReadonlySet<string> | null;
  /** Whole words used by any concept, names aside. */
  words: ReadonlySet<string>;
}

const SHORTEST_BEGINNING = 2;
/** No pattern names more; a "word" of thousands of letters must not take seconds. */
const LONGEST_BEGINNING = 24;
const NOWHERE: readonly Span[] = [];
/** The one concept that no file lists: what is typed like somebody's name (see read-question.ts). */
const A_NAME = 'a-name';
/** Concepts that list names: no slip is corrected to one of theirs. */
const NAMES: ReadonlySet<string> = new Set(['given-name', 'family-name']);

/** A concept read: entries of words next to each other as one set of alternatives, and the rest as patterns. */
interface Concept {
  phrases: Alternatives;
  patterns: readonly Pattern[];
}

function readConcept(entries: readonly string[]): Concept {
  const read = entries.map((entry) => readPattern(String(entry)));
  const isPhrase = (pattern: Pattern) => pattern.length === 1 && pattern[0]?.length === 1 && pattern[0][0]?.length === 1;
  const phrases = read
    .filter(isPhrase)
    .flatMap(([cluster]) => (cluster ?? []).flatMap((sequence) => sequence.flatMap((step) => phrasesOf(step.anyOf))));
  return { phrases: inOrder(phrases), patterns: read.filter((pattern) => !isPhrase(pattern)) };
}

export function createLexicon(text: LexiconText): Lexicon {
  const concepts = new Map(Object.entries(text).map(([name, entries]) => [name, readConcept(entries)]));
  const words = new Set<string>();
  for (const [name, { phrases, patterns }] of concepts) {
    if (NAMES.has(name)) continue;
    for (const atom of [...phrasesOf(phrases).flat(), ...patterns.flatMap(atomsOf)]) if (atom.kind === 'word') words.add(atom.of);
  }
  const triggers = new Map<string, ReadonlySet<string> | null>([[A_NAME, new Set([A_NAME])]]);
  let index: PatternIndex<string> | undefined;
  const candidates = (present: readonly string[]) => {
    const ofConcept = ([owner, { patterns }]: [string, Concept]) => patterns.map((pattern) => ({ owner, pattern }));
    index ??= createPatternIndex([...concepts].flatMap(ofConcept), lexicon);
    return Map.groupBy(index.candidates(present), (one) => one.owner);
  };
  const lexicon: Lexicon = {
    has: (concept) => concept === A_NAME || concepts.has(concept),
    mark: (list, hidden, names) => mark(list, { concepts, candidates }, hidden, names),
    words,
    triggersOf(name) {
      const known = triggers.get(name);
      if (known !== undefined) return known;
      triggers.set(name, new Set()); // A concept that mentions itself adds nothing to itself.
      const found = triggersOf(concepts.get(name), lexicon);
      triggers.set(name, found);
      return found;
    },
  };
  return lexicon;
}

function triggersOf(concept: Concept | undefined, lexicon: Lexicon): ReadonlySet<string> | null {
  const words = new Set<string>();
  if (!concept) return words;
  const hasPhrases = concept.phrases.byFirstWord.size + concept.phrases.others.length > 0;
  const asPattern: Pattern = [[[{ anyOf: concept.phrases, gap: 0 }]]];
  for (const pattern of hasPhrases ? [asPattern, ...concept.patterns] : concept.patterns) {
    const own = triggerWords(pattern, lexicon);
    if (!own) return null;
    for (const word of own) words.add(word);
  }
  return words;
}

interface Concepts {
  concepts: ReadonlyMap<string, Concept>;
  /** Of their entries that are patterns, those that may be found, by concept. */
  candidates: (triggers: readonly string[]) => ReadonlyMap<string, readonly { pattern: Pattern }[]>;
}

function mark(
  words: readonly string[],
  { concepts, candidates }: Concepts,
  hidden?: ReadonlySet<number>,
  names?: ReadonlySet<number>,
): Marked {
  const byWord = new Map<string, Span[]>();
  const byBeginning = new Map<string, Span[]>();
  for (const [start, word] of words.entries()) {
    if (hidden?.has(start)) continue;
    const span = { start, end: start + 1 };
    append(byWord, word, span);
    for (let length = SHORTEST_BEGINNING; length <= Math.min(word.length, LONGEST_BEGINNING); length++)
      append(byBeginning, word.slice(0, length), span);
  }
  const byConcept = new Map<string, readonly Span[]>();
  byConcept.set(
    A_NAME,
    [...(names ?? [])].map((start) => ({ start, end: start + 1 })),
  );
  const triggers = [...byWord.keys(), ...[...byBeginning.keys()].map(asBeginning), ...(names?.size ? [A_NAME] : [])];
  const patternsOf = candidates(triggers);
  const marked: Marked = {
    words: [...byWord.keys()],
    triggers,
    at: (word) => byWord.get(word) ?? NOWHERE,
    find(atom) {
      if (atom.kind === 'word') return byWord.get(atom.of) ?? NOWHERE;
      if (atom.kind === 'beginning') return byBeginning.get(atom.of) ?? NOWHERE;
      const known = byConcept.get(atom.of);
      if (known) return known;
      byConcept.set(atom.of, []); // A concept that mentions itself finds nothing rather than going round for ever.
      const concept = concepts.get(atom.of);
      const spans = concept
        ? [
            ...findAny(concept.phrases, marked),
            ...(patternsOf.get(atom.of) ?? []).flatMap((entry) => findPattern(entry.pattern, marked)),
          ]
        : [];
      byConcept.set(atom.of, spans);
      return spans;
    },
  };
  return marked;
}

function append(map: Map<string, Span[]>, key: string, span: Span): void {
  const spans = map.get(key);
  if (spans) spans.push(span);
  else map.set(key, [span]);
}

/** The concepts a pattern or an entry of a concept mentions that nobody has written down. */
export function unknownConcepts(text: string, lexicon: Lexicon): string[] {
  return atomsOf(readPattern(text))
    .filter((atom) => atom.kind === 'concept' && !lexicon.has(atom.of))
    .map((atom) => atom.of);
}
