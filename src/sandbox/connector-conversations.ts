import { z } from 'zod';
import { readActivity } from './connector-activity.ts';
import { findPlace, refuseIfRemoved } from './connector-place.ts';
import { refusals } from './connector-refusals.ts';
import { type Answer, json } from './http/answer.ts';
import type { LocalTeams } from './local-teams.ts';
import { postAsBot } from './post-as-bot.ts';
import { personalChatId } from './world/addresses.ts';
import { TENANT_ID } from './world/tenant.ts';
import { findChat, findPersona } from './world/world.ts';

const Identified = z.looseObject({ id: z.string() });

const ConversationParameters = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(Identified).nullish(),
  tenantId: z.string().nullish(),
  activity: z.unknown().optional(),
  channelData: z.looseObject({ channel: Identified.nullish(), tenant: Identified.nullish() }).nullish(),
});
type ConversationParameters = z.infer<typeof ConversationParameters>;

/** POST /v3/conversations: a chat with one person, or a new post in a channel. A bot can create nothing else. */
export function createConversation(teams: LocalTeams, body: unknown): Answer {
  const parsed = ConversationParameters.safeParse(body);
  if (!parsed.success) refusals.badSyntax('Incorrect conversation creation parameters.');
  const wanted = parsed.data;
  const tenantId = wanted.channelData?.tenant?.id ?? wanted.tenantId ?? TENANT_ID;
  if (tenantId !== TENANT_ID) refusals.badSyntax(`The sandbox is tenant ${TENANT_ID}.`);
  const channelId = wanted.channelData?.channel?.id;
  return channelId ? postInChannel(teams, channelId, wanted) : openPersonalChat(teams, wanted);
}

function postInChannel(teams: LocalTeams, channelId: string, wanted: ConversationParameters): Answer {
  if (!wanted.activity) refusals.badSyntax('Incorrect conversation creation parameters: a new post needs an activity.');
  const activity = readActivity(wanted.activity);
  const { chat } = findPlace(teams.history, channelId);
  const post = postAsBot(teams, { chat, rootId: undefined }, activity);
  return json(201, { id: post.conversationId, activityId: post.id, serviceUrl: teams.serviceUrl() });
}

function openPersonalChat(teams: LocalTeams, wanted: ConversationParameters): Answer {
  const [member, ...others] = wanted.members ?? [];
  if (!member || others.length > 0 || wanted.isGroup) {
    refusals.badSyntax('Incorrect conversation creation parameters: a bot can start a chat with exactly one member.');
  }
  // Whoever is not in the sandbox has not got the app, which is what Teams would say too.
  const person = findPersona(member.id) ?? refusals.botNotInRoster();
  const chat = findChat(personalChatId(person.id)) ?? refusals.conversationNotFound();
  refuseIfRemoved(teams.history, chat);
  const posted = wanted.activity ? postAsBot(teams, { chat, rootId: undefined }, readActivity(wanted.activity)) : undefined;
  return json(201, { id: chat.id, ...(posted ? { activityId: posted.id } : {}), serviceUrl: teams.serviceUrl() });
}
