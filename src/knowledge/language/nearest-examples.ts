/** One thing somebody might type, or a name or text of a topic, as its search terms. */
export interface Example {
  topic: string;
  terms: readonly string[];
  /** How much a hit on it counts by what it is. */
  weight: number;
}

/** An example, by its topic, and how like the question it is. */
export interface Near {
  topic: string;
  score: number;
}

/** The examples most like a question, the likest first. */
export type NearestExamples = (terms: readonly string[], most: number) => Near[];

/** What the second, third … example of the same topic adds to the first. */
const FURTHER = [1, 0.3, 0.15, 0.1, 0.05] as const;
/** BM25's usual constants: how soon a repeated term adds no more, and how much length counts against an example. */
const SATURATION = 1.2;
const LENGTH_COUNTS = 0.7;

/**
 * An index of its own for thousands of one-line examples: numbers in typed arrays, a tenth of the memory and time that a search
 * engine for documents takes for the same (docs/decisions/0005).
 */
export function createNearestExamples(examples: readonly Example[]): NearestExamples {
  const postings = new Map<string, number[]>();
  for (const [at, example] of examples.entries()) {
    for (const term of new Set(example.terms)) {
      const list = postings.get(term);
      if (list) list.push(at);
      else postings.set(term, [at]);
    }
  }
  const packed = new Map([...postings].map(([term, list]) => [term, Uint32Array.from(list)]));
  const average = examples.reduce((sum, example) => sum + example.terms.length, 0) / Math.max(1, examples.length);
  const share = Float32Array.from(examples, ({ terms, weight }) => {
    const length = 1 - LENGTH_COUNTS + (LENGTH_COUNTS * terms.length) / average;
    return (weight * (SATURATION + 1)) / (1 + SATURATION * length);
  });
  const scores = new Float32Array(examples.length);

  return (terms, most) => {
    const touched: number[] = [];
    for (const term of new Set(terms)) {
      const list = packed.get(term);
      if (!list) continue;
      const rarity = Math.log(1 + (examples.length - list.length + 0.5) / (list.length + 0.5));
      for (const at of list) {
        if (scores[at] === 0) touched.push(at);
        scores[at] = (scores[at] ?? 0) + rarity * (share[at] ?? 0);
      }
    }
    const best = strongest(touched, scores, most).map((at) => ({ topic: examples[at]?.topic ?? '', score: scores[at] ?? 0 }));
    for (const at of touched) scores[at] = 0;
    return best;
  };
}

/** The places with the highest scores, highest first, without sorting them all. */
function strongest(touched: readonly number[], scores: Float32Array, most: number): number[] {
  const by = (one: number, other: number) => (scores[other] ?? 0) - (scores[one] ?? 0);
  let kept: number[] = [];
  let least = 0;
  for (const at of touched) {
    if ((scores[at] ?? 0) <= least) continue;
    kept.push(at);
    if (kept.length < most * 2) continue;
    kept = kept.sort(by).slice(0, most);
    least = scores[kept.at(-1) ?? 0] ?? 0;
  }
  return kept.sort(by).slice(0, most);
}

/** The scores of topics: the likest example of each counts in full, further ones less and less. */
export function addUp(hits: readonly Near[]): Near[] {
  const counted = new Map<string, number>();
  const total = new Map<string, number>();
  for (const { topic, score } of hits) {
    const rank = counted.get(topic) ?? 0;
    counted.set(topic, rank + 1);
    total.set(topic, (total.get(topic) ?? 0) + score * (FURTHER[rank] ?? 0));
  }
  return [...total].map(([topic, score]) => ({ topic, score }));
}
