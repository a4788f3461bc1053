import type { DrawnCard } from './draw-card.ts';

/** The body of an answer to an `adaptiveCard/action` invoke, as Teams expects it. */
export interface InvokeAnswer {
  statusCode: number;
  type: string;
  value: unknown;
}

/** Replaces the card for the person who pressed, and for nobody else. */
export function cardAnswer(card: DrawnCard): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** A sentence beside the card; the card stays, so that no number on it is lost. */
export function messageAnswer(words: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words };
}

/** Answers to invokes that Signpost does not offer: each kind of invoke has its own shape for a sentence. */
export function notOffered(name: string | undefined): { status: number; body: unknown } {
  const words = 'Signpost does not offer this. Type help to see what it can do.';
  if (name?.startsWith('task/')) return { status: 200, body: { task: { type: 'message', value: words } } };
  if (name?.startsWith('composeExtension/')) return { status: 200, body: { composeExtension: { type: 'message', text: words } } };
  return { status: 501, body: { error: { code: 'NotImplemented', message: words } } };
}
