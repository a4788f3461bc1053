import type { Message } from './chats/message.ts';
import { readActivity } from './connector-activity.ts';
import { findPlace } from './connector-place.ts';
import { refusals } from './connector-refusals.ts';
import { type Answer, json, nothing } from './http/answer.ts';
import type { LocalTeams } from './local-teams.ts';
import { postAsBot } from './post-as-bot.ts';

export function sendActivity(teams: LocalTeams, conversationId: string, body: unknown): Answer {
  const activity = readActivity(body);
  const { id } = postAsBot(teams, findPlace(teams.history, conversationId), activity);
  return json(201, { id });
}

/** In a channel a reply goes to the thread of what it answers; elsewhere Teams shows it as any other message. */
export function replyToActivity(teams: LocalTeams, conversationId: string, activityId: string, body: unknown): Answer {
  const activity = readActivity(body);
  const place = findPlace(teams.history, conversationId);
  const rootId = place.rootId ?? teams.history.find(place.chat.id, activityId)?.rootId;
  const { id } = postAsBot(teams, { chat: place.chat, rootId }, { ...activity, replyToId: activityId });
  return json(201, { id });
}

export function updateActivity(teams: LocalTeams, conversationId: string, activityId: string, body: unknown): Answer {
  const activity = readActivity(body);
  const { id, chatId, activity: before } = findOwn(teams, conversationId, activityId);
  const { timestamp, channelId, serviceUrl, from, conversation } = before;
  const after = { ...activity, id, timestamp, channelId, serviceUrl, from, conversation };
  teams.history.record({ kind: 'updated', chatId, id, activity: after });
  return json(200, { id });
}

export function deleteActivity(teams: LocalTeams, conversationId: string, activityId: string): Answer {
  const { id, chatId } = findOwn(teams, conversationId, activityId);
  teams.history.record({ kind: 'deleted', chatId, id });
  return nothing(200);
}

/** A bot can change only what it sent itself. */
function findOwn(teams: LocalTeams, conversationId: string, activityId: string): Message {
  const { chat, rootId } = findPlace(teams.history, conversationId);
  const message = teams.history.find(chat.id, activityId);
  if (message?.author !== 'bot' || message.state === 'deleted') refusals.activityNotFound();
  if (rootId !== undefined && message.rootId !== rootId) refusals.activityNotFound();
  return message;
}
