/**
 * Prints, for every situation with patterns, the weight in content and the one measured: of a hundred example questions that its
 * patterns find, how many are its own, a neighbour's with the same first entry counting half.
 *
 * `node test/bench/pattern-weights.ts` (minutes). Run it after adding many example questions or patterns, and write the weights down.
 */
import { readEnglishWords } from '../../src/adapters/content/english-words.ts';
import { createLexicon } from '../../src/knowledge/language/lexicon.ts';
import { readPattern } from '../../src/knowledge/language/pattern.ts';
import { createPatternIndex } from '../../src/knowledge/language/pattern-index.ts';
import { createWordsOnce } from '../../src/knowledge/language/words.ts';
import { createQuestionReader } from '../../src/knowledge/read-question.ts';
import { respell } from '../../src/knowledge/respell.ts';
import { shippedContent } from '../support/content.ts';

const content = respell(shippedContent().content);
const lexicon = createLexicon(content.lexicon);
const read = createQuestionReader(content, lexicon, readEnglishWords(), createWordsOnce());
const index = (kind: 'patterns' | 'unless') =>
  createPatternIndex(
    content.situations.flatMap((one) => one[kind].map((pattern) => ({ owner: one, pattern: readPattern(pattern) }))),
    lexicon,
  );
const fitting = index('patterns');
const excluding = index('unless');
const counts = new Map(content.situations.map((one) => [one.id, { own: 0, near: 0, other: 0 }]));

const asked = [
  ...content.situations.flatMap((one) => one.asks.map((ask) => ({ ask, id: one.id, first: one.entries[0] }))),
  ...content.services.flatMap((one) => one.asks.map((ask) => ({ ask, id: one.id, first: one.id }))),
];
for (const { ask, id, first } of asked) {
  const { marked } = read(ask);
  const ruledOut = new Set(excluding.find(marked).map(({ owner }) => owner.id));
  for (const { owner } of fitting.find(marked)) {
    const count = counts.get(owner.id);
    if (!count || ruledOut.has(owner.id)) continue;
    if (owner.id === id) count.own += 1;
    else if (owner.entries[0] === first) count.near += 1;
    else count.other += 1;
  }
}

for (const { id, weight, patterns } of content.situations) {
  const { own, near, other } = counts.get(id) ?? { own: 0, near: 0, other: 0 };
  const measured = Math.round((100 * (own + near / 2 + 1)) / (own + near + other + 2));
  if (patterns.length > 0) console.log(`${id}: ${weight} in content, ${measured} measured${weight === measured ? '' : ' *'}`);
}
