import { type Answers, asTicked } from './answers.ts';
import type { NextStep, Reason, ToFindOut } from './guidance-text.ts';
import type { Noticeable } from './indicators.ts';

type Tier = '1' | '2' | '3' | '4';

/** A tier whose words may fit, and why. Never a decision. */
export interface Fit {
  tier: Tier;
  why: readonly { reason: Reason; words?: string }[];
}

/** What the answers come to: the words that may fit, what to do next, what is still to be found out. */
export interface Outcome {
  urgency: 'now' | 'today' | 'plan';
  /** The highest first; Tier 1 alone when nothing fits another. */
  fits: readonly Fit[];
  next: readonly NextStep[];
  findOut: readonly ToFindOut[];
}

/** Problems in so many parts of a child's or family's life are what Tier 3's words call multiple. */
const SEVERAL = 2;

/**
 * Which tiers' words fit what was answered. "Not sure" and "I don't know" count as what they could be, so they never lower; whether
 * the family agrees changes what to do next and nothing else.
 */
export function weighUp(answers: Answers, noticeable: readonly Noticeable[]): Outcome {
  const noticed = Array.isArray(answers.noticed) ? answers.noticed : [];
  const chosen = noticeable.filter((one) => noticed.includes(one.id));
  const parts = new Set([...chosen.map((one) => one.theme), ...noticed.filter((id) => id.startsWith(asTicked('')))]).size;
  const isDanger = answers.danger !== 'no';
  const saysHarm = answers.harm !== 'no';
  const notKnown = { noticed: answers.noticed === 'not-known', helps: answers.helps === 'not-known' };
  const at = (tier: Tier) =>
    chosen
      .filter((one) => one.tier === tier)
      .map(({ words, label }) => ({ reason: 'indicator' as const, words: `${words} (${label})` }));
  const when = (holds: boolean, reason: Reason) => (holds ? [{ reason }] : []);
  const fits: Fit[] = [
    {
      tier: '4' as const,
      why: [
        ...when(isDanger, 'danger'),
        ...when(saysHarm, 'harm'),
        ...when(answers.helps === 'social-worker', 'social-worker'),
        ...at('4'),
      ],
    },
    {
      tier: '3' as const,
      why: [
        ...when(parts >= SEVERAL, 'several-themes'),
        ...when(answers.helps === 'more', 'more-agencies'),
        ...when(answers.helps === 'plan', 'plan'),
        ...when(notKnown.helps, 'helpers-not-known'),
        ...when(notKnown.noticed, 'noticed-not-known'),
        ...at('3'),
      ],
    },
    {
      tier: '2' as const,
      why: [
        ...when(parts > 0, 'some-need'),
        ...when(notKnown.noticed, 'noticed-not-known'),
        ...when(answers.helps === 'one-or-two', 'one-or-two'),
        ...when(answers.helps === 'plan', 'plan'),
        ...at('2'),
      ],
    },
  ].filter((fit) => fit.why.length > 0);
  const highest = fits[0]?.tier ?? '1';
  const isHarm = saysHarm || at('4').length > 0;
  return {
    urgency: isDanger ? 'now' : isHarm ? 'today' : 'plan',
    fits: fits.length > 0 ? fits : [{ tier: '1', why: [{ reason: 'nothing' }] }],
    next: nextSteps(answers, highest, { isDanger, isHarm }),
    findOut: [...toFindOut(answers), 'child', 'history'],
  };
}

function nextSteps(answers: Answers, highest: Tier, { isDanger, isHarm }: { isDanger: boolean; isHarm: boolean }): NextStep[] {
  const first: NextStep[] = [
    ...(isDanger ? (['danger'] as const) : []),
    ...(isHarm ? (['harm'] as const) : []),
    ...(answers.helps === 'social-worker' ? (['social-worker'] as const) : []),
  ];
  if (isDanger || answers.harm === 'yes') return first;
  const byTier = ({ '1': 'tier-1', '2': 'tier-2', '3': 'tier-3', '4': 'tier-3' } as const)[highest];
  return [
    ...first,
    ...(answers.helps === 'plan' ? (['plan'] as const) : first.length === 0 ? [byTier] : []),
    ...(answers.agrees === 'no' ? (['no-agreement'] as const) : []),
    ...(answers.agrees === 'not-asked' || answers.agrees === 'not-known' ? (['ask-family'] as const) : []),
    'disagree',
  ];
}

function toFindOut(answers: Answers): ToFindOut[] {
  return [
    ...(answers.noticed === 'not-known' ? (['noticed'] as const) : []),
    ...(answers.helps === 'not-known' ? (['helps'] as const) : []),
    ...(answers.agrees === 'not-known' ? (['agrees'] as const) : []),
  ];
}
