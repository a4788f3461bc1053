import { z } from 'zod';

/** The words of one tier, as the documents have them (`content/thresholds/tiers.yaml`). Shown, never a decision. */
export const TierWords = z.strictObject({
  tier: z.enum(['1', '2', '3', '4']),
  /** Null where no document names it. */
  name: z.string().nullable(),
  words: z.string().min(1),
  whoLeads: z.string().min(1),
  tool: z.string().min(1),
  sources: z.array(z.string().regex(/^S\d$/)),
  /** What our documents do not say about it. */
  missing: z.array(z.string()),
});
export type TierWords = z.output<typeof TierWords>;

/** "Tier 2 Additional Offer": number and name together, always. */
export function tierTitle(tier: TierWords): string {
  return tier.name ? `Tier ${tier.tier} ${tier.name}` : `Tier ${tier.tier}`;
}
