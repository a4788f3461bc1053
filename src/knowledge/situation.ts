import { z } from 'zod';
import { EntryId } from './service.ts';
import { PublicPageFact } from './source.ts';

const BehaviourId = z.string().regex(/^b-[a-z]+(-[a-z]+)*$/);

/**
 * One file of `content/situations/`: what somebody describes or asks, and the words of a good colleague's answer.
 * In `says`, `{ring}` stands for whichever of MASH and the duty team answers at that hour, with its number;
 * `{phone:ID}` for the first number of an entry.
 */
export const Situation = z.strictObject({
  id: EntryId,
  title: z.string().min(1),
  /** What is shown, best first. */
  entries: z.array(EntryId).default([]),
  behaviours: z.array(BehaviourId).default([]),
  /** `refusal` for a no with a way forward; `none` when our sources do not say. */
  kind: z.enum(['answer', 'refusal', 'none']).default('answer'),
  /** Tiers whose words are quoted, as "2". */
  tiers: z.array(z.enum(['2', '3', '4'])).default([]),
  urgency: z.enum(['now', 'today', 'plan', 'none']),
  /** Short paragraphs, at most about 60 words in all. */
  says: z.array(z.string().min(1)).min(1),
  /** Instead of `says` while MASH is closed. */
  saysWhenClosed: z.array(z.string().min(1)).optional(),
  /** A list behind a button: what to have ready, criteria, steps. */
  more: z.strictObject({ title: z.string(), lines: z.array(z.string()).min(1) }).optional(),
  /** Questions as staff type them. */
  asks: z.array(z.string()).min(1),
  /** Patterns that add to what search found: see content/README.md. */
  patterns: z.array(z.string()).default([]),
  /** Patterns that rule this situation out. */
  unless: z.array(z.string()).default([]),
  /** Of a hundred example questions that the patterns find, how many are its own; measured by test/bench/pattern-weights.ts. */
  weight: z.int().min(0).max(100).default(50),
  sources: z.array(z.string().regex(/^S\d$/)).default([]),
  publicPages: z.array(PublicPageFact).default([]),
  /** Where the wording rests on practitioners' judgement and the partnership must confirm it. */
  toConfirm: z.string().optional(),
});
export type Situation = z.output<typeof Situation>;
