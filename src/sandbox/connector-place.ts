import type { History } from './chats/history.ts';
import { refusals } from './connector-refusals.ts';
import { splitThreadId } from './world/addresses.ts';
import { type Chat, findChat, installationOf } from './world/world.ts';

export interface Place {
  chat: Chat;
  /** The post whose thread is meant, in a channel. */
  rootId: string | undefined;
}

/** Where a bot's request goes; refuses what Teams would: an unknown place, or one the bot was removed from. */
export function findPlace(history: History, conversationId: string): Place {
  const { rootMessageId: rootId } = splitThreadId(conversationId);
  const chat = findChat(conversationId) ?? refusals.conversationNotFound();
  if (rootId !== undefined && !history.find(chat.id, rootId)) refusals.conversationNotFound();
  refuseIfRemoved(history, chat);
  return { chat, rootId };
}

export function refuseIfRemoved(history: History, chat: Chat): void {
  if (history.installation(installationOf(chat)) === 'removed') refusals.botNotInRoster();
}
