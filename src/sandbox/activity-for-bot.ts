import type { Activity } from './chats/activity.ts';
import { conversationAccount } from './conversation-account.ts';
import type { LocalTeams } from './local-teams.ts';
import { londonTimestamp } from './london-time.ts';
import { userMri } from './world/addresses.ts';
import type { Persona } from './world/persona.ts';
import { BOT, TENANT_ID } from './world/tenant.ts';
import type { Chat } from './world/world.ts';

/** Where a person does something, and who. */
export interface Seat {
  chat: Chat;
  person: Persona;
  /** The thread, in a channel. */
  rootId?: string;
}

/** An activity as Teams sends it to a bot: who, where, when and on what device, around what happened. */
export function activityForBot(teams: LocalTeams, seat: Seat, id: string, what: Activity): Activity {
  const now = teams.clock.now();
  return {
    id,
    timestamp: now.toISOString(),
    localTimestamp: londonTimestamp(now),
    localTimezone: 'Europe/London',
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl(),
    from: { id: userMri(seat.person.id), name: seat.person.name, aadObjectId: seat.person.id },
    recipient: { ...BOT },
    conversation: conversationAccount(seat.chat, seat.rootId),
    locale: 'en-GB',
    ...what,
    channelData: { ...whereabouts(seat.chat), ...(what.channelData as object | undefined) },
    entities: [
      ...((what.entities as unknown[] | undefined) ?? []),
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ],
  };
}

function whereabouts(chat: Chat): object {
  const tenant = { id: TENANT_ID };
  if (chat.kind !== 'channel') return { tenant };
  const { team, channel } = chat;
  return {
    tenant,
    teamsTeamId: team.id,
    teamsChannelId: channel.id,
    team: { id: team.id, name: team.name, aadGroupId: team.groupId },
    channel: { id: channel.id },
  };
}
