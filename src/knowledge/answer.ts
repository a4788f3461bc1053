/** What a reader sees, in the order they see it; the card and the plain text are both drawn from this. */
export interface AnswerView {
  heading: string;
  /** Set when someone may be in danger now: shown before everything else. */
  alarm: string[];
  /** One of the three lines about time; empty where nobody's safety is at stake. */
  timeLine: string;
  paragraphs: string[];
  /** Numbers to ring, best first, with whose they are. */
  numbers: NumberToRing[];
  /** Lists that open at a button: what to have ready, criteria, nobody answers. */
  lists: { title: string; lines: string[] }[];
  /** Tiers' words with their source. */
  tiers: { title: string; words: string; source: string }[];
  /** Other entries shown by name, which can be opened. */
  also: { id: string; name: string }[];
  /** Cautions: superseded names, conflicts between documents, unconfirmed facts. */
  notes: string[];
  /** Documents with their age, and when they were last compared. */
  source: string;
  /** On every card: whom to ring about a child at this hour. */
  standingLine: string;
}

export interface NumberToRing {
  name: string;
  number: string;
  dial: string;
  /** "open now, until 5pm", "number on the PSCP website". */
  note: string;
}

type AnswerKind = 'answer' | 'choices' | 'none' | 'refusal';

/** The answer to one question. */
export interface Answer {
  kind: AnswerKind;
  urgent: boolean;
  /** What it is about (a situation, service or `acronym-list`); empty for `choices`. Feedback is kept by this. */
  topic: string;
  /** Ids of the register, best first, only those shown. */
  entries: string[];
  behaviours: string[];
  tiers: string[];
  view: AnswerView;
  /** Asked which tier: the guided conversation is offered. */
  asksTier: boolean;
  /** For `choices`: what may have been meant. */
  choices: { topic: string; name: string; what: string }[];
}
