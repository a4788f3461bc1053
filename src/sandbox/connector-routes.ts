import { createConversation } from './connector-conversations.ts';
import { getMember, getTeam, listChannels, listMembers, pageMembers } from './connector-members.ts';
import { deleteActivity, replyToActivity, sendActivity, updateActivity } from './connector-messages.ts';
import { listConversations, readConversation } from './connector-read-back.ts';
import { type Route, route } from './http/routes.ts';
import type { LocalTeams } from './local-teams.ts';

const CHAT = '/v3/conversations/{chat}';
const ACTIVITY = `${CHAT}/activities/{id}` as const;

/** Microsoft's Bot Connector API, as far as Teams offers it. */
export function connectorRoutes(teams: LocalTeams): readonly Route[] {
  return [
    route('GET', '/v3/conversations', () => listConversations()),
    route('POST', '/v3/conversations', ({ body }) => createConversation(teams, body)),
    route('GET', `${CHAT}/activities`, ({ params }) => readConversation(teams, params.chat)),
    route('POST', `${CHAT}/activities`, ({ params, body }) => sendActivity(teams, params.chat, body)),
    route('POST', ACTIVITY, ({ params, body }) => replyToActivity(teams, params.chat, params.id, body)),
    route('PUT', ACTIVITY, ({ params, body }) => updateActivity(teams, params.chat, params.id, body)),
    route('DELETE', ACTIVITY, ({ params }) => deleteActivity(teams, params.chat, params.id)),
    route('GET', `${ACTIVITY}/members`, ({ params }) => listMembers(teams, params.chat)),
    route('GET', `${CHAT}/members`, ({ params }) => listMembers(teams, params.chat)),
    route('GET', `${CHAT}/members/{member}`, ({ params }) => getMember(teams, params.chat, params.member)),
    route('GET', `${CHAT}/pagedmembers`, ({ params, query }) => pageMembers(teams, params.chat, query)),
    route('GET', '/v3/teams/{team}', ({ params }) => getTeam(params.team)),
    route('GET', '/v3/teams/{team}/conversations', ({ params }) => listChannels(params.team)),
  ];
}
