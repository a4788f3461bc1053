/** One thing somebody might type, or a name or text of a topic, as its search terms. */
export interface Example {
  topic: string;
  terms: readonly string[];
  /** How much a hit on it counts by what it is. */
  weight: number;
}

/** For each topic, in their order, how like the question its examples are; 0 where none shares a term with it. */
export type NearestExamples = (terms: readonly string[]) => Float64Array;

/** BM25's usual constants: how soon a repeated term adds no more, and how much length counts against an example. */
const SATURATION = 1.2;
const LENGTH_COUNTS = 0.7;
/** The likest examples of a topic count most: their likeness is raised to this power before it is added up. */
const SHARPNESS = 3;
/** A topic with many examples is found no sooner for that: 1 would be their mean, 0 their sum. */
const EVENED_OUT = 0.7;

/**
 * An index of its own for thousands of one-line examples: numbers in typed arrays, a tenth of the memory and time that a search
 * engine for documents takes for the same (docs/decisions/0005).
 */
export function createNearestExamples(examples: readonly Example[], topics: readonly string[]): NearestExamples {
  const numbers = new Map(topics.map((topic, at) => [topic, at]));
  const topicOf = Uint16Array.from(examples, ({ topic }) => numbers.get(topic) ?? 0);
  const counts = new Float32Array(topics.length);
  for (const topic of topicOf) counts[topic] = (counts[topic] ?? 0) + 1;
  const postings = pack(examples);
  const average = examples.reduce((sum, example) => sum + example.terms.length, 0) / Math.max(1, examples.length);
  const share = Float32Array.from(examples, ({ terms, weight }) => {
    const length = 1 - LENGTH_COUNTS + (LENGTH_COUNTS * terms.length) / average;
    return (weight * (SATURATION + 1)) / (1 + SATURATION * length);
  });
  const count = examples.length;
  const scores = new Float32Array(count);

  return (terms) => {
    const touched: number[] = [];
    for (const term of new Set(terms)) {
      const list = postings.get(term);
      if (!list) continue;
      const rarity = Math.log(1 + (count - list.length + 0.5) / (list.length + 0.5));
      for (const at of list) {
        if (scores[at] === 0) touched.push(at);
        scores[at] = (scores[at] ?? 0) + rarity * (share[at] ?? 0);
      }
    }
    const sums = new Float64Array(topics.length);
    for (const at of touched) {
      const topic = topicOf[at] ?? 0;
      sums[topic] = (sums[topic] ?? 0) + (scores[at] ?? 0) ** SHARPNESS;
      scores[at] = 0;
    }
    return sums.map((sum, topic) => sum / (counts[topic] ?? 1) ** EVENED_OUT);
  };
}

/** The places of the examples that have a term. */
function pack(examples: readonly Example[]): ReadonlyMap<string, Uint32Array> {
  const postings = new Map<string, number[]>();
  for (const [at, example] of examples.entries()) {
    for (const term of new Set(example.terms)) {
      const list = postings.get(term);
      if (list) list.push(at);
      else postings.set(term, [at]);
    }
  }
  return new Map([...postings].map(([term, list]) => [term, Uint32Array.from(list)]));
}
