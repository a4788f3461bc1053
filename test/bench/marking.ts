import type { Question } from './banks.ts';
import { type Cell, round, type Share } from './table.ts';

/** What of an answer is marked. */
export interface Shown {
  entries: readonly string[];
  behaviours: readonly string[];
  urgent: boolean;
}

/** Marks of several questions. */
export interface Tally {
  hit1: Share;
  hit3: Share;
  urgentFound: Share;
  falseAlarms: Share;
  /** Out-of-scope questions that were answered with the behaviour they call for. */
  trapsHeld: Share;
}

export function emptyTally(): Tally {
  const none = (): Share => ({ count: 0, of: 0 });
  return { hit1: none(), hit3: none(), urgentFound: none(), falseAlarms: none(), trapsHeld: none() };
}

export function mark(tally: Tally, question: Question, shown: Shown): void {
  count(question.urgent ? tally.urgentFound : tally.falseAlarms, shown.urgent);
  if (question.expect.length === 0) return;
  const isRight = (id: string) => question.expect.includes(id);
  const behaves = shown.behaviours.some(isRight);
  count(tally.hit1, behaves || shown.entries.slice(0, 1).some(isRight));
  count(tally.hit3, behaves || shown.entries.slice(0, 3).some(isRight));
  const isTrap = question.kind === 'out-of-scope' && question.expect.some((id) => id.startsWith('b-'));
  if (isTrap) count(tally.trapsHeld, behaves);
}

/** One row: ours, and the baseline beside it. */
export function marksRow(name: Readonly<Record<string, Cell>>, ours: Tally, baseline: Tally): Record<string, Cell> {
  return {
    ...name,
    n: ours.hit1.of,
    'hit@1': rate(ours.hit1),
    'BM25 @1': rate(baseline.hit1),
    'hit@3': rate(ours.hit3),
    'BM25 @3': rate(baseline.hit3),
    'urgent found': share(ours.urgentFound),
    'BM25 found': share(baseline.urgentFound),
    'false alarms': share(ours.falseAlarms),
    'BM25 false': share(baseline.falseAlarms),
    'traps held': share(ours.trapsHeld),
    'BM25 held': share(baseline.trapsHeld),
  };
}

function count(tally: Share, holds: boolean): void {
  tally.of += 1;
  if (holds) tally.count += 1;
}

function rate({ count, of }: Share): number | null {
  return of === 0 ? null : round(count / of, 3);
}

function share(counted: Share): Share | null {
  return counted.of === 0 ? null : counted;
}
