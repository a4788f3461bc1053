import { z } from 'zod';
import { CivilDateText, PublicPageFact } from './source.ts';

export const EntryId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const TierRange = z.strictObject({
  /** "2", "2-3", "1-4". Shown, never a decision. */
  range: z.string().regex(/^[1-4](-[1-4])?$/),
  /** `source`: a document says so. `reading`: our expectation, and said to be. */
  basis: z.enum(['source', 'reading']),
});

export const Phone = z.strictObject({
  /** As shown: "023 9268 8793". */
  number: z.string().min(3),
  /** Digits for a tel: link. */
  dial: z.string().regex(/^\d{3,12}$/),
  preferred: z.boolean().default(true),
  note: z.string().optional(),
});

/** One fact sheet of `content/services/`: a service, team, form, meeting, person in a role, page … and how to reach it. */
export const Service = z.strictObject({
  id: EntryId,
  name: z.string().min(1),
  kind: z.enum([
    'service',
    'team',
    'form',
    'document',
    'role',
    'contact',
    'process',
    'website',
    'project',
    'tool',
    'meeting',
    'partnership',
    'governance',
    'portal',
    'bulletin',
    'training',
    'conference',
    'panel',
    'guidance',
  ]),
  /** What it is for, in one to three plain sentences. */
  what: z.string().min(1),
  /** "Not stated in our sources" where they are silent. */
  whoMayUse: z.string().min(1),
  /** How to reach or use it, in words; says what is not known and whom to ask instead. */
  howToReach: z.string().min(1),
  phones: z.array(Phone).default([]),
  /** Opening hours in words, where known. */
  hours: z.string().optional(),
  web: z.array(z.strictObject({ label: z.string(), address: z.url(), confirmed: z.boolean() })).default([]),
  /** `redacted`: the source blanks an address; the deployment sets it as SIGNPOST_EMAIL_<ID>. */
  email: z.enum(['none', 'redacted']).default('none'),
  haveReady: z.array(z.string()).default([]),
  /** What it cannot do, or what it must not be used for. */
  limits: z.array(z.string()).default([]),
  /** Further facts, each one line, restated from the sources. */
  details: z.array(z.string()).default([]),
  tiers: TierRange.nullable(),
  localities: z.array(z.enum(['north', 'central', 'south'])).default([]),
  status: z.enum(['current', 'superseded', 'historic']),
  /** The entry to answer with instead, when this one is no longer current. */
  supersededBy: EntryId.optional(),
  /** Older names, people or tools that now lead here. */
  formerly: z
    .array(
      z.strictObject({
        name: z.string(),
        words: z.array(z.string()).min(1),
        says: z.string(),
        document: z.string().regex(/^S\d$/),
      }),
    )
    .default([]),
  /** What an answer about it must say about time: 'today' and 'plan' mark a safeguarding answer. */
  urgency: z.enum(['now', 'today', 'plan', 'none']),
  /** Other names people use, lower case. */
  aliases: z.array(z.string()).default([]),
  /** Questions as staff type them, that this entry answers. */
  asks: z.array(z.string()).default([]),
  related: z.array(EntryId).default([]),
  /** Where documents disagree and which reading is kept. */
  conflict: z.string().optional(),
  /** A caution shown with the answer. */
  caution: z.string().optional(),
  /** For maintainers; never shown. */
  maintainerNote: z.string().optional(),
  sources: z.array(z.string().regex(/^S\d$/)).default([]),
  publicPages: z.array(PublicPageFact).default([]),
  confirmed: z.enum(['source-documents', 'public-page']),
  /** Out of bounds: Signpost may say that it exists and who may use it, and never reads or quotes it. */
  outOfBounds: z.boolean().default(false),
  owner: z.string().min(1),
  reviewOn: CivilDateText,
});
export type Service = z.output<typeof Service>;
export type Phone = z.output<typeof Phone>;
