/** We will not, or cannot, in words that a worried colleague can act on: what happened, what was kept, what to do next. */
export interface Refusal {
  refused: string;
  /** A constant for the log and the trail. */
  code: string;
}

export function refuse(code: string, words: string): Refusal {
  return { refused: words, code };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
