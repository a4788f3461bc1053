import type { Entry } from './chats/entry.ts';
import type { PageEvent } from './local-teams.ts';
import type { Persona } from './world/persona.ts';
import { findChat, membersOf } from './world/world.ts';

/** What open pages are told of an entry; null for what does not show. */
export function pageEvent(entry: Entry): PageEvent | null {
  switch (entry.kind) {
    case 'posted': {
      const { chatId, id, author, shown } = entry.message;
      return shown ? { kind: 'message', chatId, messageId: id, by: author } : null;
    }
    case 'updated':
    case 'deleted':
    case 'viewed':
    case 'hinted':
      return { kind: 'message', chatId: entry.chatId, messageId: entry.id, by: '' };
    case 'cleared':
      return { kind: 'cleared' };
    default:
      return null;
  }
}

/** A page hears of the chats its person is in. */
export function concerns(person: Persona): (event: PageEvent) => boolean {
  return (event) => {
    if (!('chatId' in event)) return true;
    const chat = findChat(event.chatId);
    return chat !== undefined && membersOf(chat).includes(person);
  };
}
