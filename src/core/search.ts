import type { FilledCard } from './card.ts';
import type { Turn } from './reply.ts';

/** One result of a search: a line in the list, and the card that is put into the chat when it is chosen. */
export interface Found {
  title: string;
  subtitle: string;
  card: FilledCard;
}

/**
 * A search from the message box of any chat, also where the bot is not a member. What is found is read by whoever reads that chat, so its
 * card is for anyone and has no buttons that need the bot.
 */
export interface Search {
  id: string;
  title: string;
  description: string;
  /** Best first; for an empty text what people look for most. */
  find(text: string, turn: Turn): readonly Found[];
}
