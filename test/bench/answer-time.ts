import { createKnowledge } from '#knowledge';
import { shippedContent } from '../support/content.ts';
import { ourBanks, type Question } from './banks.ts';
import { createBm25Lookup } from './bm25-lookup.ts';
import { median, quantile } from './spread.ts';
import { round, type Table } from './table.ts';

const PASSES = 3;
const WARM_UP = 500;

type Answerer = (question: Question) => unknown;

/** How long one answer takes in this process, without Teams around it. */
export function measureAnswerTime(): Table {
  const loaded = shippedContent();
  const warmUp = ourBanks('tune')
    .flatMap((bank) => bank.questions)
    .slice(0, WARM_UP);
  const questions = ourBanks('report').flatMap((bank) => bank.questions);
  const signpost = (): Answerer => {
    const knows = createKnowledge(loaded);
    return ({ q, at }) => knows.ask(q, at);
  };
  const bm25 = (): Answerer => {
    const lookup = createBm25Lookup(loaded.content);
    return ({ q }) => lookup(q);
  };
  const row = (what: string, make: () => Answerer) => {
    const times = timesOf(make, warmUp, questions);
    return { what, n: times.length, 'p50 ms': at(times, 0.5), 'p95 ms': at(times, 0.95), 'max ms': at(times, 1) };
  };
  return {
    id: 'answerTime',
    title: 'One answer, in process',
    notes: [`The report questions after a warm-up with the others; of ${PASSES} passes the median for each question.`],
    rows: [row('Signpost', signpost), row('BM25 lookup', bm25)],
  };
}

function timesOf(make: () => Answerer, warmUp: readonly Question[], questions: readonly Question[]): number[] {
  warmUp.forEach(make());
  const passes = Array.from({ length: PASSES }, () => {
    // A fresh one each time: it remembers the slips it has put right, and only a first question shows what they cost.
    const answer = make();
    return questions.map((question) => {
      const start = performance.now();
      answer(question);
      return performance.now() - start;
    });
  });
  return questions.map((_, at) => median(passes.map((pass) => pass[at] ?? Number.NaN)));
}

function at(times: readonly number[], share: number): number {
  return round(quantile(times, share), 2);
}
