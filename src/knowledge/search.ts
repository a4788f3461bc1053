import MiniSearch from 'minisearch';
import type { Content } from './content.ts';
import { createNearestExamples, type Example } from './language/nearest-examples.ts';
import { termsOf } from './language/search-terms.ts';
import type { WordsOnce } from './language/words.ts';

/** A topic is a situation or a service: what an answer is about. */
export interface Candidate {
  topic: string;
  /** 2 for a topic that is best by both ways of looking, 0 for one that shares nothing. */
  score: number;
}

export interface TopicSearch {
  /** Topics in order of how well they fit; empty when no word of the question is known. */
  search(terms: readonly string[]): Candidate[];
  /** The terms that content uses. */
  known(terms: readonly string[]): readonly string[];
}

const WEIGHT = { ask: 1, name: 1.15, text: 0.55 } as const;
const LONGEST_SEARCHED = 40;
/** What the likeness of examples counts beside the fit of the topic as a whole. */
const EXAMPLES_COUNT = 1;
/** How far a word that content does not know may be from one that it does, as a share of its length. */
const SLIP = 0.2;
const SHORTEST_WITH_SLIP = 5;

/**
 * Finds topics by the words of a question in two ways, added up: the example questions most like it, and, with MiniSearch (BM25+,
 * slips allowed in words that content does not know), the topic whose examples, names and text together fit best.
 */
export function createTopicSearch(content: Content, read: WordsOnce): TopicSearch {
  const examples = examplesOf(content, read);
  const vocabulary = new Set(examples.flatMap((example) => example.terms));
  const nearest = createNearestExamples(examples);
  const byTopic = indexOf(examples);
  const fuzzy = (term: string) => (term.length >= SHORTEST_WITH_SLIP && !vocabulary.has(term) ? SLIP : false);
  return {
    known: (terms) => terms.filter((term) => vocabulary.has(term)),
    search(all) {
      const terms = [...new Set(all)].slice(0, LONGEST_SEARCHED);
      if (terms.length === 0) return [];
      const whole = byTopic.search(terms.join(' '), { fuzzy });
      return sum(
        share(nearest(terms), EXAMPLES_COUNT),
        share(whole.map((hit) => ({ topic: hit.id as string, score: hit.score }))),
      );
    },
  };
}

function examplesOf(content: Content, read: WordsOnce): Example[] {
  const as = (topic: string, kind: keyof typeof WEIGHT, texts: readonly string[]) =>
    texts.map((text): Example => ({ topic, terms: termsOf(read.of(text)), weight: WEIGHT[kind] }));
  return [
    ...content.situations.flatMap((one) => [
      ...as(one.id, 'ask', one.asks),
      ...as(one.id, 'name', [one.title]),
      ...as(one.id, 'text', [one.says.join(' ')]),
    ]),
    ...content.services.flatMap((one) => [
      ...as(one.id, 'ask', one.asks),
      ...as(one.id, 'name', [`${one.name} ${one.aliases.join(' ')}`, ...one.aliases]),
      ...as(one.id, 'text', [`${one.what} ${one.details.join(' ')}`]),
    ]),
  ];
}

/** One document a topic: everything that is said of it and asked about it. */
function indexOf(examples: readonly Example[]): MiniSearch<{ id: string; terms: string }> {
  const topics = new Map<string, string[]>();
  for (const { topic, terms } of examples) {
    const all = topics.get(topic) ?? [];
    all.push(...terms);
    topics.set(topic, all);
  }
  const index = new MiniSearch<{ id: string; terms: string }>({
    fields: ['terms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', bm25: { k: 1.2, b: 0.6, d: 0.1 } },
  });
  index.addAll([...topics].map(([id, terms]) => ({ id, terms: terms.join(' ') })));
  return index;
}

/** Scores as shares of the best, which gets `most`. */
function share(candidates: readonly Candidate[], most = 1): Candidate[] {
  const best = Math.max(...candidates.map((one) => one.score), Number.MIN_VALUE);
  return candidates.map(({ topic, score }) => ({ topic, score: (score * most) / best }));
}

function sum(first: readonly Candidate[], second: readonly Candidate[]): Candidate[] {
  const total = new Map(first.map((one) => [one.topic, one.score]));
  for (const { topic, score } of second) total.set(topic, (total.get(topic) ?? 0) + score);
  return [...total].map(([topic, score]) => ({ topic, score })).sort((a, b) => b.score - a.score);
}
