import { createKnowledge } from '#knowledge';
import { shippedContent } from '../support/content.ts';
import { type Bank, ourBanks, sharedBank } from './banks.ts';
import { createBm25Lookup } from './bm25-lookup.ts';
import { emptyTally, mark, marksRow, type Tally } from './marking.ts';
import type { Table } from './table.ts';

interface Marks {
  ours: Tally;
  baseline: Tally;
}

const NOTES = [
  'hit@1: the first entry shown is a right one, or a right behaviour is shown; hit@3: one of the first three entries is.',
  'Beside it: MiniSearch (BM25+) with its defaults over the same services and situations; its alarm: emergency-999 is its first entry.',
];

/** How many questions of each bank are answered rightly. */
export function measureAnswers(): Table[] {
  const shared = sharedBank();
  const banks: Bank[] = [...(shared ? [shared] : []), ...ourBanks('tune'), ...ourBanks('report')];
  const { byBank, byKind } = markAll(banks);
  const skipped = shared ? [] : ['../shared/domain/questions.jsonl is not on this machine: skipped.'];
  const rows = (marks: ReadonlyMap<string, Marks>, what: string) =>
    [...marks].map(([name, { ours, baseline }]) => marksRow({ [what]: name }, ours, baseline));
  return [
    { id: 'answers', title: 'Answers, by file of questions', notes: [...NOTES, ...skipped], rows: rows(byBank, 'questions') },
    { id: 'answersByKind', title: 'Answers, by kind of question', notes: [], rows: rows(byKind, 'kind') },
  ];
}

function markAll(banks: readonly Bank[]) {
  const loaded = shippedContent();
  const knows = createKnowledge(loaded);
  const lookup = createBm25Lookup(loaded.content);
  const byBank = new Map<string, Marks>();
  const byKind = new Map<string, Marks>();
  for (const bank of banks) {
    for (const question of bank.questions) {
      const ours = knows.ask(question.q, question.at);
      const baseline = lookup(question.q);
      for (const marks of [marksOf(byBank, bank.name), marksOf(byKind, `${bank.group} ${question.kind}`)]) {
        mark(marks.ours, question, ours);
        mark(marks.baseline, question, baseline);
      }
    }
  }
  return { byBank, byKind };
}

function marksOf(all: Map<string, Marks>, name: string): Marks {
  const marks = all.get(name) ?? { ours: emptyTally(), baseline: emptyTally() };
  all.set(name, marks);
  return marks;
}
