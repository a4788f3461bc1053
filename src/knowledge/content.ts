import { z } from 'zod';
import { Acronym } from './acronym.ts';
import { DangerText } from './danger.ts';
import { AcronymExamples, DangerExamples, TierExamples } from './examples.ts';
import { Service } from './service.ts';
import { Situation } from './situation.ts';
import { SourceDocument } from './source.ts';
import { TierWords } from './tier.ts';

/** Everything the partnership maintains that answers are made from: `content/` as one checked value. */
export const Content = z.strictObject({
  sources: z.array(SourceDocument).min(1),
  services: z.array(Service).min(1),
  situations: z.array(Situation),
  acronyms: z.array(Acronym),
  acronymExamples: AcronymExamples,
  tiers: z.array(TierWords),
  tierExamples: TierExamples,
  danger: DangerText,
  dangerExamples: DangerExamples,
  lexicon: z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(z.union([z.string(), z.number()]).transform(String))),
  /** Text-speak and frequent slips → what is meant. */
  spellings: z.record(z.string(), z.string()),
});
export type Content = z.output<typeof Content>;

/** What lies in content, and how far it can be trusted. */
export interface LoadedContent {
  content: Content;
  /** Ordinary English words, so that spelling is corrected only where a word is not one. */
  englishWords: ReadonlySet<string>;
  /** Why this is not what lies in `content/` now; null when it is. */
  brokenBecause: string | null;
}
