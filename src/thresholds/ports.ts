/** A number to ring, with whose it is and whether it is answered at that hour. */
interface NumberToRing {
  name: string;
  number: string;
  dial: string;
  note: string;
}

/** The words of a tier, with the document they stand in. */
interface TierQuote {
  tier: '1' | '2' | '3' | '4';
  title: string;
  words: string;
  source: string;
}

/** What the guidance needs from outside. Hours are Europe/London's. */
export interface ThresholdsPorts {
  contacts: {
    /** Whoever answers a worry about a child at that instant, with the number: "MASH, 023 9268 8793". */
    ring(at: Date): string;
    /** Entries that answer a worry about a child, the one that answers at that instant first. */
    order(at: Date): readonly string[];
    numbers(entries: readonly string[], at: Date): readonly NumberToRing[];
    standingLine(at: Date): string;
    /** The name of an entry or the title of a situation; null when there is none. */
    nameOf(topic: string): string | null;
  };
  tiers(): readonly TierQuote[];
}
