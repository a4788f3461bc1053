import type { Finding } from './find-topic.ts';

/** Which of some topics the several things told in one message mean, in the order they are told. */
export type Understand = (text: string, among: ReadonlySet<string>) => string[];

/** Where one thing ends and the next begins. */
const BETWEEN = /[,;:.?!\n+]|\s[-\u2013\u2014]\s|\s(?:and|plus|with|but|also)\s|&/i;
/** How well a topic must fit a few words to be taken as meant. */
const LEAST = 0.5;
const MOST = 8;

/** Clauses of a list are no longer than this, in words. */
const SHORT = 6;

/** Whether a message is a list of things noticed, such as "82%, mum overwhelmed, arrears", and no question. */
export function isList(text: string): boolean {
  const clauses = text.split(BETWEEN).filter((clause) => clause.trim() !== '');
  return clauses.length > 1 && !text.includes('?') && clauses.every((clause) => clause.trim().split(/\s+/).length <= SHORT);
}

/** Reads a message clause by clause: "82%, mum overwhelmed, arrears" means three things. */
export function createUnderstanding(find: (text: string) => Finding): Understand {
  return (text, among) => {
    const meant = text
      .split(BETWEEN)
      .filter((clause) => /\p{L}{3,}|\d\s*%/u.test(clause))
      .flatMap((clause) => find(clause).topics.find((one) => among.has(one.topic)) ?? [])
      .filter((one) => one.score >= LEAST);
    return [...new Set(meant.map((one) => one.topic))].slice(0, MOST);
  };
}
