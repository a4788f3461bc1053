import { z } from 'zod';
import { AGREES, DANGER, HARM, HELPS } from './guidance-text.ts';

const Noticed = z.array(z.string().max(120)).max(60);

/** What has been answered so far. It travels in the card's buttons and is kept nowhere else. */
export const Answers = z.strictObject({
  danger: z.enum(DANGER).optional(),
  harm: z.enum(HARM).optional(),
  /** Ids of indicators and, from free text, `topic:ID`; an empty list when none was chosen, `not-known` when that was said. */
  noticed: z.union([z.literal('not-known'), Noticed]).optional(),
  /** What is ticked when the question is asked: understood from free text, or chosen before. */
  ticked: Noticed.default([]),
  helps: z.enum(HELPS).optional(),
  agrees: z.enum(AGREES).optional(),
});
export type Answers = z.output<typeof Answers>;

/** A topic that free text was understood to mean, as it is ticked. */
export function asTicked(topic: string): string {
  return `topic:${topic}`;
}

/** The questions in their order. */
export const STEPS = ['danger', 'harm', 'noticed', 'helps', 'agrees'] as const;
export type Step = (typeof STEPS)[number];

/** The first question without an answer; null when no more is asked. Nobody in danger is asked further. */
export function nextStep(answers: Answers): Step | null {
  if (answers.danger === 'yes' || answers.harm === 'yes') return null;
  return STEPS.find((step) => answers[step] === undefined) ?? null;
}

/** Forgets a question and those after it, to answer them again; what was ticked stays ticked. */
export function backTo(step: Step, answers: Answers): Answers {
  const from = STEPS.indexOf(step);
  const before = Object.fromEntries(STEPS.slice(0, from).map((one) => [one, answers[one]]));
  return { ...before, ticked: Array.isArray(answers.noticed) ? answers.noticed : answers.ticked };
}

export function write(answers: Answers): string {
  return JSON.stringify(answers);
}

/** Null for what no card of ours has written. */
export function read(so: string): Answers | null {
  try {
    return Answers.safeParse(JSON.parse(so)).data ?? null;
  } catch {
    return null;
  }
}
