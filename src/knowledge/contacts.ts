import type { NumberToRing } from './answer.ts';
import type { Directory } from './directory.ts';
import { type SafeguardingLine, safeguardingLine } from './safeguarding-line.ts';
import { numbersOf, standingLine } from './say-numbers.ts';
import { type TierWords, tierTitle } from './tier.ts';

/** Numbers and names for a feature that shows them beside words of its own. Hours are Europe/London's. */
export interface Contacts {
  /** Whoever answers a worry about a child at that instant, with the number. */
  ring(at: Date): string;
  /** Entries that answer a worry about a child, the one that answers at that instant first. */
  order(at: Date): readonly string[];
  numbers(entries: readonly string[], at: Date): readonly NumberToRing[];
  standingLine(at: Date): string;
  /** The name of an entry or the title of a situation; null when there is none. */
  nameOf(topic: string): string | null;
}

export function createContacts(directory: Directory): Contacts {
  const lineAt = (at: Date): SafeguardingLine => safeguardingLine(at, directory.numbers);
  return {
    ring: (at) => lineAt(at).ring,
    order: (at) => lineAt(at).order,
    numbers: (entries, at) => numbersOf(entries, directory, lineAt(at)),
    standingLine: (at) => standingLine(lineAt(at)),
    nameOf: (topic) => directory.situation(topic)?.title ?? directory.service(topic)?.name ?? null,
  };
}

/** The words of the tiers with the document they stand in. */
export function quoteTiers(tiers: readonly TierWords[], directory: Directory) {
  return tiers.map((one) => ({
    tier: one.tier,
    title: tierTitle(one),
    words: one.words,
    source: directory.citing(one.sources, []),
  }));
}
