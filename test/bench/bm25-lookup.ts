import MiniSearch from 'minisearch';
import type { Content } from '#knowledge';
import type { Shown } from './marking.ts';

interface Document {
  id: number;
  name: string;
  text: string;
  asks: string;
  entry: string;
  behaviours: readonly string[];
}

const NONE = '';

/**
 * The baseline of every answer: the same content in MiniSearch as it comes, one document a topic, without patterns, acronyms,
 * spelling or words of danger. The first entries of the first three hits stand for the three entries shown.
 */
export function createBm25Lookup(content: Content): (question: string) => Shown {
  const index = new MiniSearch<Document>({ fields: ['name', 'text', 'asks'], storeFields: ['entry', 'behaviours'] });
  index.addAll(documentsOf(content));
  return (question) => {
    const hits = index.search(question).slice(0, 3);
    const entries = hits.map((hit) => hit['entry'] as string);
    return {
      entries,
      behaviours: (hits[0]?.['behaviours'] as string[] | undefined) ?? [],
      urgent: entries[0] === 'emergency-999',
    };
  };
}

function documentsOf({ services, situations }: Content): Document[] {
  const topics = [
    ...services.map((one) => ({
      name: [one.name, ...one.aliases].join(' '),
      text: [one.what, one.whoMayUse, one.howToReach, ...one.details, ...one.limits].join(' '),
      asks: one.asks.join(' '),
      entry: one.id,
      behaviours: [],
    })),
    ...situations.map((one) => ({
      name: one.title,
      text: one.says.join(' '),
      asks: one.asks.join(' '),
      entry: one.entries[0] ?? NONE,
      behaviours: one.behaviours,
    })),
  ];
  return topics.map((topic, id) => ({ id, ...topic }));
}
