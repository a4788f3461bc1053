import { findPlace } from './connector-place.ts';
import { refusals } from './connector-refusals.ts';
import { type Answer, json } from './http/answer.ts';
import type { LocalTeams } from './local-teams.ts';
import { userMri } from './world/addresses.ts';
import type { Persona } from './world/persona.ts';
import { TENANT_ID } from './world/tenant.ts';
import { findPersona, findTeam, membersOf } from './world/world.ts';

const PAGE_SIZE = 200;

export function listMembers(teams: LocalTeams, conversationId: string): Answer {
  return json(200, members(teams, conversationId).map(memberAccount));
}

export function getMember(teams: LocalTeams, conversationId: string, memberId: string): Answer {
  const wanted = findPersona(memberId);
  const person = members(teams, conversationId).find((member) => member === wanted) ?? refusals.memberNotFound();
  return json(200, memberAccount(person));
}

/** The continuation token is opaque to the bot; here it is where the next page starts. */
export function pageMembers(teams: LocalTeams, conversationId: string, query: URLSearchParams): Answer {
  const all = members(teams, conversationId);
  const size = Math.max(1, Math.min(500, Number(query.get('pageSize')) || PAGE_SIZE));
  const start = Number(Buffer.from(query.get('continuationToken') ?? '', 'base64url').toString()) || 0;
  const end = start + size;
  const more = end < all.length ? { continuationToken: Buffer.from(String(end)).toString('base64url') } : {};
  return json(200, { members: all.slice(start, end).map(memberAccount), ...more });
}

export function getTeam(teamId: string): Answer {
  const team = findTeam(teamId) ?? refusals.teamNotFound();
  const counts = { channelCount: team.channels.length, memberCount: team.memberIds.length };
  return json(200, { id: team.id, name: team.name, aadGroupId: team.groupId, tenantId: TENANT_ID, type: 'standard', ...counts });
}

/** Teams leaves the General channel without a name here. */
export function listChannels(teamId: string): Answer {
  const team = findTeam(teamId) ?? refusals.teamNotFound();
  return json(200, { conversations: team.channels.map(({ id, name }) => (id === team.id ? { id } : { id, name })) });
}

function members(teams: LocalTeams, conversationId: string): readonly Persona[] {
  return membersOf(findPlace(teams.history, conversationId).chat);
}

export function memberAccount(person: Persona) {
  const [givenName = '', ...surname] = person.name.split(' ');
  return {
    id: userMri(person.id),
    name: person.name,
    aadObjectId: person.id,
    objectId: person.id,
    givenName,
    surname: surname.join(' '),
    email: person.mailbox,
    userPrincipalName: person.mailbox,
    tenantId: person.tenantId,
    userRole: person.tenantId === TENANT_ID ? 'user' : 'guest',
  };
}
