import { z } from 'zod';

const Words = z.string().min(1);
const Question = <Keys extends string>(keys: readonly [Keys, ...Keys[]]) =>
  z.strictObject({ title: Words, hint: z.string(), options: z.record(z.enum(keys), Words) });

export const DANGER = ['yes', 'not-sure', 'no'] as const;
export const HARM = ['yes', 'not-sure', 'no'] as const;
const NOTICED = ['chosen', 'not-known'] as const;
export const HELPS = ['nobody', 'one-or-two', 'more', 'plan', 'social-worker', 'not-known'] as const;
export const AGREES = ['yes', 'no', 'not-asked', 'not-known'] as const;
const REASONS = [
  'danger',
  'harm',
  'social-worker',
  'several-themes',
  'more-agencies',
  'plan',
  'helpers-not-known',
  'some-need',
  'noticed-not-known',
  'one-or-two',
  'indicator',
  'nothing',
] as const;
const NEXT = [
  'danger',
  'harm',
  'social-worker',
  'tier-3',
  'plan',
  'tier-2',
  'tier-1',
  'no-agreement',
  'ask-family',
  'disagree',
] as const;
const FIND_OUT = ['noticed', 'helps', 'agrees', 'child', 'history'] as const;
const SAY = ['opening', 'danger', 'harm', 'harm-not-sure', 'noticed', 'helps', 'agrees', 'ask'] as const;

/** `content/thresholds/guidance.yaml`: every word of the guided conversation. `{ring}` is whoever answers at that hour, with the number. */
export const GuidanceText = z.strictObject({
  toConfirm: Words,
  above: Words,
  /** Topics of the knowledge that free text may be understood to mean, besides those of the indicators. */
  understood: z.array(z.string().regex(/^[a-z0-9-]+$/)),
  closing: Words,
  kept: Words,
  questions: z.strictObject({
    danger: Question(DANGER),
    harm: Question(HARM),
    noticed: Question(NOTICED),
    helps: Question(HELPS),
    agrees: Question(AGREES),
  }),
  why: z.record(z.enum(REASONS), Words),
  movesUp: z.record(z.enum(['1', '2', '3', '4']), z.array(Words)),
  findOut: z.record(z.enum(FIND_OUT), Words),
  next: z.record(z.enum(NEXT), Words),
  say: z.record(z.enum(SAY), Words),
  publicPages: z.array(z.strictObject({ says: Words, pages: z.array(z.url()).min(1) })),
});
export type GuidanceText = z.output<typeof GuidanceText>;
export type Reason = (typeof REASONS)[number];
export type NextStep = (typeof NEXT)[number];
export type ToFindOut = (typeof FIND_OUT)[number];
