import MiniSearch from 'minisearch';
import type { Content } from './content.ts';
import { termsOf } from './search-terms.ts';
import { wordsOf } from './words.ts';

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

/** What an example belongs to, and how much a hit on it counts by what it is. */
interface Example {
  id: number;
  topic: string;
  terms: string[];
  weight: number;
}

const WEIGHT = { ask: 1, name: 1.15, text: 0.55 } as const;
/** What the second, third … example of the same topic adds to the first. */
const FURTHER = [1, 0.3, 0.15, 0.1, 0.05] as const;
const LONGEST_SEARCHED = 40;
/** An example is looked for by the rarest words of the question: the others tell examples apart too little to be worth the time. */
const RAREST = 8;

/**
 * Finds topics by the words of a question with MiniSearch (BM25+), in two ways added up: the example question most like it, and
 * the topic whose examples and text together fit best. Slips are allowed in words that content does not know.
 */
export function createTopicSearch(content: Content): TopicSearch {
  const examples = examplesOf(content);
  const uses = new Map<string, number>();
  for (const example of examples) for (const term of new Set(example.terms)) uses.set(term, (uses.get(term) ?? 0) + 1);
  const byExample = indexOf(examples);
  const byTopic = indexOf(wholeTopics(examples));
  const weightOf = (id: number) => examples[id]?.weight ?? 1;
  const rarity = (term: string) => uses.get(term) ?? 0;
  const fuzzy = (term: string) => (term.length > 4 && !uses.has(term) ? 0.2 : false);

  return {
    known: (terms) => terms.filter((term) => uses.has(term)),
    search(all) {
      const terms = [...new Set(all)].slice(0, LONGEST_SEARCHED);
      if (terms.length === 0) return [];
      const rarest = terms.toSorted((a, b) => rarity(a) - rarity(b)).slice(0, RAREST);
      const hits = byExample.search(rarest.join(' '), { fuzzy, boostDocument: (id) => weightOf(id as number) });
      const whole = byTopic.search(terms.join(' '), { fuzzy });
      return sum(
        share(addUp(hits.slice(0, 80).map((hit) => ({ topic: hit['topic'] as string, score: hit.score })))),
        share(whole.map((hit) => ({ topic: hit['topic'] as string, score: hit.score }))),
      );
    },
  };
}

function examplesOf(content: Content): Example[] {
  const examples: Example[] = [];
  const add = (topic: string, kind: keyof typeof WEIGHT, texts: readonly string[]) => {
    for (const text of texts) examples.push({ id: examples.length, topic, terms: termsOf(wordsOf(text)), weight: WEIGHT[kind] });
  };
  for (const one of content.situations) {
    add(one.id, 'ask', one.asks);
    add(one.id, 'name', [one.title]);
    add(one.id, 'text', [one.says.join(' ')]);
  }
  for (const one of content.services) {
    add(one.id, 'ask', one.asks);
    add(one.id, 'name', [`${one.name} ${one.aliases.join(' ')}`, ...one.aliases]);
    add(one.id, 'text', [`${one.what} ${one.details.join(' ')}`]);
  }
  return examples;
}

function wholeTopics(examples: readonly Example[]): Example[] {
  const topics = new Map<string, string[]>();
  for (const { topic, terms } of examples) topics.set(topic, [...(topics.get(topic) ?? []), ...terms]);
  return [...topics].map(([topic, terms], id) => ({ id, topic, terms, weight: 1 }));
}

function indexOf(documents: readonly Example[]): MiniSearch<Example> {
  const index = new MiniSearch<Example>({
    fields: ['terms'],
    storeFields: ['topic'],
    extractField: (document, field) => (field === 'terms' ? document.terms.join(' ') : String(document[field as 'id' | 'topic'])),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', bm25: { k: 1.2, b: 0.6, d: 0.1 } },
  });
  index.addAll(documents);
  return index;
}

function addUp(hits: readonly Candidate[]): Candidate[] {
  const counted = new Map<string, number>();
  const total = new Map<string, number>();
  for (const { topic, score } of hits) {
    const rank = counted.get(topic) ?? 0;
    counted.set(topic, rank + 1);
    total.set(topic, (total.get(topic) ?? 0) + score * (FURTHER[rank] ?? 0));
  }
  return [...total].map(([topic, score]) => ({ topic, score }));
}

/** Scores as shares of the best. */
function share(candidates: readonly Candidate[]): Candidate[] {
  const best = Math.max(...candidates.map((one) => one.score), Number.MIN_VALUE);
  return candidates.map(({ topic, score }) => ({ topic, score: score / best }));
}

function sum(first: readonly Candidate[], second: readonly Candidate[]): Candidate[] {
  const total = new Map(first.map((one) => [one.topic, one.score]));
  for (const { topic, score } of second) total.set(topic, (total.get(topic) ?? 0) + score);
  return [...total].map(([topic, score]) => ({ topic, score })).sort((a, b) => b.score - a.score);
}
