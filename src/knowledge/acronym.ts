import { z } from 'zod';
import { EntryId } from './service.ts';

/** One line of `content/acronyms.yaml`: the acronym as the source has it, and our note where the source slips or differs. */
export const Acronym = z.strictObject({
  acronym: z.string().min(1),
  /** Every meaning the source lists, in its order. */
  meanings: z.array(z.string().min(1)).min(1),
  /** The entry it belongs to, if there is one. */
  entry: EntryId.optional(),
  /** Flags a known slip of the source or another common meaning. */
  note: z.string().optional(),
  source: z.string().regex(/^S\d$/),
});
export type Acronym = z.output<typeof Acronym>;
