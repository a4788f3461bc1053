import type { Content } from './content.ts';
import { createFit } from './language/bm25.ts';
import { createNearestExamples, type Example } from './language/nearest-examples.ts';
import { termsOf } from './language/search-terms.ts';
import { createSlips } from './language/slips.ts';
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

/**
 * Finds topics by the words of a question in two ways, added up: the example questions most like it, and the topic whose examples,
 * names and text together fit best, slips allowed in words that content does not know.
 */
export function createTopicSearch(content: Content, read: WordsOnce): TopicSearch {
  const examples = examplesOf(content, read);
  const vocabulary = new Set(examples.flatMap((example) => example.terms));
  const topics = [...new Set(examples.map((example) => example.topic))];
  const nearest = createNearestExamples(examples, topics);
  const whole = createFit(wholeOf(examples, topics));
  const withSlips = createSlips(vocabulary);
  return {
    known: (terms) => terms.filter((term) => vocabulary.has(term)),
    search(all) {
      const terms = [...new Set(all)].slice(0, LONGEST_SEARCHED);
      const near = shares(nearest(terms));
      const fits = shares(whole(withSlips(terms)));
      return topics
        .map((topic, at) => ({ topic, score: (near[at] ?? 0) + (fits[at] ?? 0) }))
        .filter((one) => one.score > 0)
        .sort((a, b) => b.score - a.score);
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

/** Everything that is said of each topic and asked about it, in the order of `topics`. */
function wholeOf(examples: readonly Example[], topics: readonly string[]): string[][] {
  const whole = new Map(topics.map((topic): [string, string[]] => [topic, []]));
  for (const { topic, terms } of examples) whole.get(topic)?.push(...terms);
  return [...whole.values()];
}

/** Scores as shares of the best. */
function shares(scores: Float64Array): Float64Array {
  const best = Math.max(...scores, Number.MIN_VALUE);
  return scores.map((score) => score / best);
}
