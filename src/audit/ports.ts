/** The trail as a reader sees it. */
export interface TrailReader {
  /** Recomputes every hash from the first entry on; `broken` names the first entry that does not fit, and why. */
  verify(): Promise<TrailVerdict>;
}

export interface TrailVerdict {
  entries: number;
  headHash: string;
  broken: { entry: number; why: string } | null;
}
