import MiniSearch from 'minisearch';
import type { Weighted } from './bm25.ts';

/** How far a word may be from a known one, as a share of its length, and what it then counts. */
const SLIP = 0.2;
const COUNTS = 0.45;
const SHORTEST_WITH_SLIP = 5;
const MOST = 4;

/** Terms as they are, and for one that is not in the vocabulary those of it that may be meant. */
export type WithSlips = (terms: readonly string[]) => Weighted[];

export function createSlips(vocabulary: ReadonlySet<string>): WithSlips {
  const index = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
    searchOptions: { fuzzy: SLIP },
  });
  index.addAll([...vocabulary].map((id) => ({ id })));
  return (terms) =>
    terms.flatMap((term) => {
      if (vocabulary.has(term)) return { term, counts: 1 };
      if (term.length < SHORTEST_WITH_SLIP) return [];
      return index
        .search(term)
        .slice(0, MOST)
        .map((meant) => ({ term: meant.id as string, counts: COUNTS }));
    });
}
