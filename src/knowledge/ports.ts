import type { UserId } from '#core/id';

/** The fixed answers to "Was this right?". Never free text: words typed here could be about a child. */
export const VERDICTS = ['right', 'wrong-number', 'wrong-answer', 'out-of-date', 'not-clear', 'nobody-answered'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What somebody thought of an answer: kept by what was answered (`topic`, an entry, situation or behaviour id), never by words. */
export interface Feedback {
  /** Opaque id drawn with the card, so that a replayed press is recognised. */
  answerId: string;
  givenBy: UserId;
  topic: string;
  verdict: Verdict;
  at: Date;
}

export interface FeedbackStore {
  /** Keeps it once per answer and person; a second press changes nothing and says so. Joins the caller's transaction. */
  keep(feedback: Feedback): Promise<'kept' | 'kept-before'>;
  countByTopic(): Promise<{ topic: string; verdict: Verdict; count: number }[]>;
}
