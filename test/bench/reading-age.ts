import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { shippedContent } from '../support/content.ts';
import { round, type Table } from './table.ts';

interface Told {
  file: string;
  age: number;
}

const HARDEST = 10;
/** An American school grade is about an age of so many years more. */
const GRADE_TO_AGE = 5;

/**
 * The reading age of what cards say: Flesch and Kincaid's grade, plus five. Telephone numbers are left out, and so are what content
 * puts in for them. Names of services and abbreviations make a text look harder than it reads.
 */
export function measureReadingAge(): Table[] {
  const { situations, services } = shippedContent().content;
  const told = [
    ...situations.map((one) => age(`situations/${one.id}`, [...one.says, ...(one.more?.lines ?? [])])),
    ...services.map((one) => age(`services/${one.id}`, [one.what, one.whoMayUse, one.howToReach, ...one.limits])),
  ].sort((a, b) => b.age - a.age);
  const summary = (what: string, some: readonly Told[]) => ({
    what,
    texts: some.length,
    'median age': round(some[Math.floor(some.length / 2)]?.age ?? 0, 1),
    'over 16': { count: some.filter((one) => one.age > 16).length, of: some.length },
  });
  return [
    {
      id: 'readingAge',
      title: 'Reading age of what cards say',
      notes: [
        "Flesch-Kincaid grade plus five, by file of content. No baseline: the partnership's own documents are not ours to measure here.",
      ],
      rows: [
        summary(
          'situations',
          told.filter((one) => one.file.startsWith('situations')),
        ),
        summary(
          'services',
          told.filter((one) => one.file.startsWith('services')),
        ),
      ],
    },
    {
      id: 'readingAgeHardest',
      title: `The ${HARDEST} hardest to read`,
      notes: [],
      rows: told.slice(0, HARDEST).map((one) => ({ file: one.file, age: round(one.age, 1) })),
    },
  ];
}

function age(file: string, texts: readonly string[]): Told {
  const text = texts
    .join(' ')
    .replace(/\{[^}]*\}/g, 'them')
    .replace(/[\d ]{7,}/g, ' ');
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const sentences = texts
    .join(' ')
    .split(/[.!?:](?:\s|$)/)
    .filter((one) => /\p{L}/u.test(one)).length;
  const grade = fleschKincaid({
    sentence: Math.max(1, sentences),
    word: Math.max(1, words.length),
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
  return { file, age: grade + GRADE_TO_AGE };
}
