import type { Seat } from './activity-for-bot.ts';
import type { CardSeat } from './card-button.ts';
import type { History } from './chats/history.ts';
import { refuse } from './http/refused.ts';
import type { Persona } from './world/persona.ts';
import { findChat, findPersona, membersOf } from './world/world.ts';

export function findViewer(personaId: string | null): Persona {
  return findPersona(personaId ?? '') ?? refuse(400, 'BadRequest', 'Say as whom: "as" is the id of a persona.');
}

/** The person at the page, in the chat that is open there. */
export function findSeat(chatId: string, personaId: string | null): Seat {
  const person = findViewer(personaId);
  const chat = findChat(chatId) ?? refuse(404, 'NotFound', 'There is no such chat.');
  if (!membersOf(chat).includes(person)) refuse(403, 'Forbidden', `${person.name} is not in this chat.`);
  return { chat, person };
}

export function findCardSeat(history: History, chatId: string, messageId: string, personaId: string): CardSeat {
  const seat = findSeat(chatId, personaId);
  const message = history.find(seat.chat.id, messageId);
  if (message?.author !== 'bot' || message.state === 'deleted') refuse(404, 'NotFound', 'This card is no longer there.');
  return { ...seat, message, ...(message.rootId === undefined ? {} : { rootId: message.rootId }) };
}
