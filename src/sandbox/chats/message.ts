import type { Activity } from './activity.ts';

export interface Message {
  id: string;
  chatId: string;
  /** In a channel: the post that starts the thread; its own id for that post. */
  rootId?: string;
  /** `bot` or the persona's id. */
  author: string;
  activity: Activity;
  /** False for what a card button sends: the bot receives it, nobody reads it in the chat. */
  shown: boolean;
  /** What the chat shows when that is not what the bot received (messageBack's display text). */
  displayText?: string;
  state: 'sent' | 'edited' | 'deleted';
  /** Goes up with every change, so that a page redraws only what changed. */
  revision: number;
  /** A line of the sandbox's own under the message: why the bot has not seen it. */
  hint?: string;
  /** The card as one persona sees it, after pressing a button on it. */
  views: Map<string, unknown>;
}

export type NewMessage = Pick<Message, 'id' | 'chatId' | 'rootId' | 'author' | 'activity' | 'shown' | 'displayText'>;
