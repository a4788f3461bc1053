import type { Activity } from './chats/activity.ts';

/** Teams gives a bot 15 seconds. */
const PATIENCE_MS = 15_000;

/** What became of an activity sent to the bot; `problem` is a line for the person. */
type Delivery = { answered: true; status: number; body: unknown } | { answered: false; problem: string };

export type Deliver = (activity: Activity) => Promise<Delivery>;

export function createDeliver(botUrl: () => string, patienceMs = PATIENCE_MS): Deliver {
  return async (activity) => {
    try {
      const response = await fetch(botUrl(), {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(patienceMs),
      });
      const text = await response.text();
      if (response.ok || activity.type === 'invoke') return { answered: true, status: response.status, body: readBody(text) };
      return { answered: false, problem: `Signpost could not take this (HTTP ${response.status}).` };
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      return {
        answered: false,
        problem: late ? 'Signpost did not answer in time.' : 'Signpost is not answering. Is the bot running?',
      };
    }
  };
}

function readBody(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
