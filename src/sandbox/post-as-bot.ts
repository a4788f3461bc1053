import type { Activity } from './chats/activity.ts';
import type { Place } from './connector-place.ts';
import { conversationAccount } from './conversation-account.ts';
import type { LocalTeams } from './local-teams.ts';
import { BOT } from './world/tenant.ts';

/** Puts an activity of the bot into a chat, where it shows, and gives its id and thread. */
export function postAsBot(teams: LocalTeams, place: Place, activity: Activity): { id: string; conversationId: string } {
  const { chat } = place;
  const id = teams.history.newId(teams.clock.now());
  // What is sent to a channel itself, not to a thread, starts a thread.
  const rootId = chat.kind === 'channel' ? (place.rootId ?? id) : undefined;
  const conversation = conversationAccount(chat, rootId);
  if (activity.type === 'typing')
    teams.tell({ kind: 'typing', chatId: chat.id, ...(place.rootId ? { rootId: place.rootId } : {}) });
  if (activity.type !== 'message') return { id, conversationId: conversation.id };
  const stamped: Activity = {
    ...activity,
    id,
    timestamp: teams.clock.now().toISOString(),
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl(),
    from: { ...BOT },
    conversation,
  };
  const thread = rootId === undefined ? {} : { rootId };
  teams.history.record({
    kind: 'posted',
    message: { id, chatId: chat.id, ...thread, author: 'bot', activity: stamped, shown: true },
  });
  return { id, conversationId: conversation.id };
}
