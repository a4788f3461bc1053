import type { AsksMeaning } from './acronym-asking.ts';
import type { Content } from './content.ts';
import type { Danger, FindDanger } from './danger.ts';
import { type AcronymQuestion, findAcronyms } from './find-acronyms.ts';
import type { Lexicon } from './language/lexicon.ts';
import { readPattern } from './language/pattern.ts';
import { createPatternIndex } from './language/pattern-index.ts';
import { termsOf } from './language/search-terms.ts';
import { wordsOf } from './language/words.ts';
import type { Question } from './read-question.ts';
import type { Candidate, TopicSearch } from './search.ts';
import { type AsksTier, WHICH_TIER } from './tier-asking.ts';

/** What a question turns out to be about. */
export interface Finding {
  danger: Danger;
  acronyms: AcronymQuestion | null;
  /** An older name that now leads to this service. */
  former: string | null;
  /** Topics in order; the score of a sure one is 1 or more. */
  topics: readonly Candidate[];
  /** Topics whose pattern fits. */
  byPattern: ReadonlySet<string>;
  /** Asks how serious something is. */
  asksTier: boolean;
  /** The share of its telling words that content knows, 0 to 1. */
  explained: number;
  /** Whether any word of it belongs to our subject. */
  isOurs: boolean;
}

/** What a pattern that fits adds to the search's score (0 to 1), before its weight. */
const PATTERN_COUNTS = 0.8;

export function createTopicFinder(parts: {
  content: Content;
  lexicon: Lexicon;
  findDanger: FindDanger;
  search: TopicSearch;
  asksMeaning: AsksMeaning;
  asksTier: AsksTier;
  englishWords: ReadonlySet<string>;
}) {
  const { content, lexicon, findDanger, search, asksMeaning, asksTier, englishWords } = parts;
  const patternsOf = (kind: 'patterns' | 'unless') =>
    createPatternIndex(
      content.situations.flatMap((one) => one[kind].map((pattern) => ({ owner: one, pattern: readPattern(pattern) }))),
      lexicon,
    );
  const fitting = patternsOf('patterns');
  const excluding = patternsOf('unless');
  const acronyms = new Map(content.acronyms.map((acronym) => [acronym.acronym.toLowerCase(), acronym]));
  // A name of an entry is no acronym that nobody explained, nor is an English word.
  const names = new Set(content.services.flatMap((one) => [one.name, ...one.aliases].flatMap(wordsOf)));
  const isWord = (word: string) => names.has(word) || englishWords.has(word);
  const formers = createPatternIndex(
    content.services.flatMap((service) =>
      service.formerly.flatMap((former) => former.words.map((words) => ({ owner: service.id, pattern: readPattern(words) }))),
    ),
    lexicon,
  );

  return function findTopic(question: Question): Finding {
    const ruledOut = new Set(excluding.find(question.marked).map((found) => found.owner.id));
    const patterned = new Map(fitting.find(question.marked).map(({ owner }) => [owner.id, owner.weight]));
    for (const id of ruledOut) patterned.delete(id);
    const terms = termsOf(question.words);
    const hits = search.search(terms);
    const scores = new Map(hits.map((hit) => [hit.topic, hit.score / 2]));
    for (const [id, weight] of patterned) scores.set(id, (scores.get(id) ?? 0) + PATTERN_COUNTS * (weight / 100) ** 2);
    for (const id of ruledOut) scores.delete(id);
    const topics = [...scores].map(([topic, score]) => ({ topic, score })).sort((a, b) => b.score - a.score);
    const known = search.known(terms);
    return {
      danger: findDanger(question),
      acronyms: findAcronyms(question, acronyms, isWord, asksMeaning),
      former: formers.find(question.marked)[0]?.owner ?? null,
      topics,
      byPattern: new Set(patterned.keys()),
      asksTier: asksTier(question.words) || patterned.has(WHICH_TIER),
      explained: terms.length === 0 ? 0 : known.length / terms.length,
      isOurs: known.length > 0,
    };
  };
}
