import { londonTime } from '#core/civil-time';
import type { GuidanceText } from './guidance-text.ts';
import { type IndicatorSet, type Noticeable, noticeables, setsInForce } from './indicators.ts';
import type { ThresholdsPorts } from './ports.ts';

/** What the partnership maintains for the guided conversation. */
export interface ThresholdsContent {
  text: GuidanceText;
  sets: readonly IndicatorSet[];
}

/** The conversation's words and lists as they are in force at an instant. */
export interface Guidance {
  text: GuidanceText;
  themes: readonly { id: string; title: string }[];
  noticeable: readonly Noticeable[];
  /** Puts whoever answers at that hour into a sentence. */
  say(text: string, at: Date): string;
}

/** The topics that free text may be understood to mean. */
export function understandable(content: ThresholdsContent): ReadonlySet<string> {
  const shown = content.sets.filter((set) => set.shown);
  return new Set([...content.text.understood, ...noticeables(shown).flatMap((one) => one.topics)]);
}

export function guidanceAt(content: ThresholdsContent, contacts: ThresholdsPorts['contacts'], at: Date): Guidance {
  const sets = setsInForce(content.sets, londonTime(at).toPlainDate().toString());
  return {
    text: content.text,
    themes: sets.flatMap((set) => set.themes.map((theme) => ({ id: `${set.id}.${theme.id}`, title: theme.title }))),
    noticeable: noticeables(sets),
    say: (text, when) => text.replace('{ring}', contacts.ring(when)),
  };
}
