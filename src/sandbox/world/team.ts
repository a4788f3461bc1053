import { channelId, groupChatId } from './addresses.ts';
import { personas } from './personas.ts';

export interface Channel {
  id: string;
  name: string;
}

export interface Team {
  /** As a bot knows it: the id of the General channel. Graph knows the team by `groupId`. */
  id: string;
  groupId: string;
  name: string;
  channels: readonly Channel[];
  memberIds: readonly string[];
}

export interface GroupChat {
  id: string;
  name: string;
  memberIds: readonly string[];
}

function team(name: string, groupId: string, otherChannels: readonly string[], members: readonly { id: string }[]): Team {
  const channels = ['General', ...otherChannels].map((channel) => ({ id: channelId(name, channel), name: channel }));
  return { id: channelId(name, 'General'), groupId, name, channels, memberIds: members.map(({ id }) => id) };
}

const { guest, teacher, designatedSafeguardingLead, coordinator, chair, policeOfficer, administrator, trainer } = personas;

export const teams: readonly Team[] = [
  team(
    'Harbour Primary (sandbox)',
    'b0000000-0000-4000-8000-000000000001',
    ['Safeguarding'],
    [teacher, designatedSafeguardingLead, trainer, administrator],
  ),
  team('Locality North network (sandbox)', 'b0000000-0000-4000-8000-000000000002', ['Notices'], Object.values(personas)),
];

const planning = 'Meeting planning (sandbox)';

export const groupChats: readonly GroupChat[] = [
  {
    id: groupChatId(planning),
    name: planning,
    memberIds: [coordinator, chair, designatedSafeguardingLead, policeOfficer, guest].map(({ id }) => id),
  },
];
