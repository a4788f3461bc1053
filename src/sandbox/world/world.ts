import { personalChatId, splitThreadId, userMri } from './addresses.ts';
import type { Persona } from './persona.ts';
import { personas } from './personas.ts';
import { type Channel, groupChats, type Team, teams } from './team.ts';

/** A place where people and the bot write: Teams' three scopes. */
export type Chat =
  | { kind: 'personal'; id: string; person: Persona }
  | { kind: 'group'; id: string; name: string; memberIds: readonly string[] }
  | { kind: 'channel'; id: string; team: Team; channel: Channel };

export const everyone: readonly Persona[] = Object.values(personas);

const chats: readonly Chat[] = [
  ...everyone.map((person) => ({ kind: 'personal' as const, id: personalChatId(person.id), person })),
  ...groupChats.map((chat) => ({ kind: 'group' as const, ...chat })),
  ...teams.flatMap((team) => team.channels.map((channel) => ({ kind: 'channel' as const, id: channel.id, team, channel }))),
];

const chatsById = new Map(chats.map((chat) => [chat.id, chat]));

/** By Entra object id, by Teams' 29: id, or by address, as Teams itself accepts. */
export function findPersona(id: string): Persona | undefined {
  return everyone.find((person) => [person.id, userMri(person.id), person.mailbox].includes(id));
}

/** The chat of a conversation id; a thread's id gives its channel. */
export function findChat(conversationId: string): Chat | undefined {
  return chatsById.get(splitThreadId(conversationId).chatId);
}

export function findTeam(id: string): Team | undefined {
  return teams.find((team) => team.id === id || team.groupId === id);
}

export function membersOf(chat: Chat): readonly Persona[] {
  if (chat.kind === 'personal') return [chat.person];
  const memberIds = chat.kind === 'group' ? chat.memberIds : chat.team.memberIds;
  return everyone.filter((person) => memberIds.includes(person.id));
}

export function chatsOf(person: Persona): readonly Chat[] {
  return chats.filter((chat) => membersOf(chat).includes(person));
}

/** What the bot is added to and removed from: a chat, or a whole team. */
export function installationOf(chat: Chat): string {
  return chat.kind === 'channel' ? chat.team.id : chat.id;
}
