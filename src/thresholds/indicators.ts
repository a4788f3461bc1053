import { z } from 'zod';

const Id = z.string().regex(/^[a-z0-9-]+$/);
const Tier = z.enum(['1', '2', '3', '4']);
const Day = z.iso.date();

/** One thing that may be noticed about a child or a family, in the words of the document it comes from. */
const Indicator = z.strictObject({
  id: Id,
  /** The tier the document puts it at; left out where it names none. */
  tier: Tier.optional(),
  words: z.string().min(1),
  /** Topics of the knowledge that mean it, by which free text is understood. */
  topics: z.array(Id).default([]),
});

/** `content/thresholds/indicators/*.yaml`: one version of one document's indicators, by theme. Older versions stay. */
export const IndicatorSet = z.strictObject({
  id: Id,
  /** Versions of one document share it; of each series the latest that is in force is shown. */
  series: Id,
  title: z.string().min(1),
  /** Whose words they are: stands wherever they are shown. */
  label: z.string().min(1),
  shown: z.boolean(),
  version: z.string().min(1),
  /** Null where the document does not say. */
  inForceFrom: Day.nullable(),
  checkedOn: Day,
  pages: z.array(z.url()).default([]),
  document: z.string().optional(),
  themes: z.array(z.strictObject({ id: Id, title: z.string().min(1), indicators: z.array(Indicator).min(1) })).min(1),
});
export type IndicatorSet = z.output<typeof IndicatorSet>;

/** An indicator with the theme it belongs to and whose words it is. */
export interface Noticeable {
  id: string;
  words: string;
  tier: z.output<typeof Tier> | null;
  theme: string;
  label: string;
  topics: readonly string[];
}

/** Of each series that is shown, the version in force on that day. */
export function setsInForce(sets: readonly IndicatorSet[], day: string): IndicatorSet[] {
  const latest = new Map<string, IndicatorSet>();
  for (const set of sets.filter((one) => one.shown && (one.inForceFrom ?? '') <= day)) {
    const known = latest.get(set.series);
    if (!known || (known.inForceFrom ?? '') < (set.inForceFrom ?? '')) latest.set(set.series, set);
  }
  return [...latest.values()];
}

/** All that can be chosen, by theme in the order of the sets. */
export function noticeables(sets: readonly IndicatorSet[]): Noticeable[] {
  return sets.flatMap((set) =>
    set.themes.flatMap((theme) =>
      theme.indicators.map(({ id, words, tier, topics }) => ({
        id: `${set.id}.${id}`,
        words,
        tier: tier ?? null,
        theme: `${set.id}.${theme.id}`,
        label: set.label,
        topics,
      })),
    ),
  );
}
