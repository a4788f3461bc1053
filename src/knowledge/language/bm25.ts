/** A term of a question and how much it counts: 1 as typed, less where it is only taken to be meant. */
export interface Weighted {
  term: string;
  counts: number;
}

/** For each document, in their order, how well it fits the terms; 0 for one that has none of them. */
export type Fit = (terms: readonly Weighted[]) => Float64Array;

/** BM25's constants: how soon a repeated term adds no more, and how much a document's length counts against it. */
const SATURATION = 1.2;
const LENGTH_COUNTS = 0.6;
/** BM25+: what a term adds at the least, so that long documents are not forgotten. */
const LEAST = 0.1;

/**
 * BM25+ over documents given as terms, times the number of terms that a document has, as MiniSearch does it: numbers in typed arrays, for
 * a few hundred long documents that are asked thousands of times.
 */
export function createFit(documents: readonly (readonly string[])[]): Fit {
  const average = documents.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, documents.length);
  const postings = new Map<string, { places: number[]; scores: number[] }>();
  for (const [place, terms] of documents.entries()) {
    const length = 1 - LENGTH_COUNTS + (LENGTH_COUNTS * terms.length) / average;
    for (const [term, times] of countsOf(terms)) {
      const list = postings.get(term) ?? { places: [], scores: [] };
      list.places.push(place);
      list.scores.push(LEAST + (times * (SATURATION + 1)) / (times + SATURATION * length));
      postings.set(term, list);
    }
  }
  const packed = new Map(
    [...postings].map(([term, { places, scores }]) => {
      const rarity = Math.log(1 + (documents.length - places.length + 0.5) / (places.length + 0.5));
      return [term, { places: Uint16Array.from(places), scores: Float32Array.from(scores, (score) => score * rarity) }];
    }),
  );
  return (terms) => {
    const fits = new Float64Array(documents.length);
    const met = new Uint8Array(documents.length);
    for (const { term, counts } of terms) {
      const list = packed.get(term);
      if (!list) continue;
      for (let at = 0; at < list.places.length; at++) {
        const place = list.places[at] ?? 0;
        fits[place] = (fits[place] ?? 0) + (list.scores[at] ?? 0) * counts;
        met[place] = (met[place] ?? 0) + 1;
      }
    }
    return fits.map((fit, place) => fit * (met[place] ?? 0));
  };
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
