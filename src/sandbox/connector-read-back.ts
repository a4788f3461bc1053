import { memberAccount } from './connector-members.ts';
import { refusals } from './connector-refusals.ts';
import { type Answer, json } from './http/answer.ts';
import type { LocalTeams } from './local-teams.ts';
import { splitThreadId } from './world/addresses.ts';
import { chatsOf, everyone, findChat, membersOf } from './world/world.ts';

/**
 * Sandbox only; Teams lets no bot read a chat. Checks read here what was said, by whom and in what order, also where the bot
 * has since been removed. A channel's id gives all its threads. What was deleted is gone.
 */
export function readConversation(teams: LocalTeams, conversationId: string): Answer {
  const { rootMessageId } = splitThreadId(conversationId);
  const chat = findChat(conversationId) ?? refusals.conversationNotFound();
  const messages = teams.history
    .messagesIn(chat.id)
    .filter((message) => message.state !== 'deleted' && (rootMessageId === undefined || message.rootId === rootMessageId));
  return json(200, { activities: messages.map(({ activity }) => activity) });
}

/** Sandbox only: every conversation that exists, with its members. */
export function listConversations(): Answer {
  const chats = new Set(everyone.flatMap((person) => chatsOf(person)));
  return json(200, { conversations: [...chats].map((chat) => ({ id: chat.id, members: membersOf(chat).map(memberAccount) })) });
}
