import type { Seat } from './activity-for-bot.ts';
import type { Message } from './chats/message.ts';

/** A card in a chat, and the person at it. */
export interface CardSeat extends Seat {
  message: Message;
}

/** What the page sends when a person presses a button: the inputs are merged into `data` already. */
export interface PressedButton {
  type: string;
  title?: string | undefined;
  verb?: string | undefined;
  data: Record<string, unknown>;
  trigger: 'manual' | 'automatic';
}

interface Dialog {
  title: string;
  card: unknown;
}

/** What the person sees of it. */
export type Outcome =
  | { kind: 'replaced' | 'sent' | 'closed' }
  | { kind: 'notice' | 'error'; text: string }
  | { kind: 'dialog'; dialog: Dialog };

export function error(text: string): Outcome {
  return { kind: 'error', text };
}

/** Teams' own words; the status is added because whoever builds the bot is the reader here. */
export function wentWrong(status: number): Outcome {
  return error(`Something went wrong. Please try again. (The bot answered HTTP ${status}.)`);
}
