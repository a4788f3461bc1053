import type { History } from './chats/history.ts';
import type { Message } from './chats/message.ts';
import type { Persona } from './world/persona.ts';
import { BOT } from './world/tenant.ts';
import { type Chat, everyone, membersOf } from './world/world.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** A chat's name and kind, as the list and the heading of the page show them. */
export function describeChat(chat: Chat) {
  const members = membersOf(chat).length;
  switch (chat.kind) {
    case 'personal':
      return { id: chat.id, kind: chat.kind, name: BOT.name, members };
    case 'group':
      return { id: chat.id, kind: chat.kind, name: chat.name, members };
    case 'channel':
      return { id: chat.id, kind: chat.kind, name: chat.channel.name, team: chat.team.name, members };
  }
}

/** The messages of a chat as one person sees them: with their own view of a card where they have one. */
export function viewMessages(history: History, chat: Chat, viewer: Persona) {
  return history
    .messagesIn(chat.id)
    .filter(({ shown }) => shown)
    .map((message) => viewMessage(message, viewer));
}

function viewMessage(message: Message, viewer: Persona) {
  const { id, rootId, author, state, revision, activity } = message;
  const name = author === 'bot' ? BOT.name : (everyone.find((person) => person.id === author)?.name ?? '');
  const from = { kind: author === 'bot' ? 'bot' : author === viewer.id ? 'self' : 'person', name };
  const base = { id, rootId, from, at: activity.timestamp, state, revision };
  if (state === 'deleted') return base;
  const { textFormat = 'markdown', suggestedActions } = activity;
  const hint = author === viewer.id ? message.hint : undefined;
  return {
    ...base,
    text: message.displayText ?? activity.text ?? '',
    textFormat,
    suggestedActions,
    hint,
    attachments: cards(message, viewer),
  };
}

/** Once a person has pressed a button their view takes the place of the first card. */
function cards(message: Message, viewer: Persona) {
  const attachments = message.activity.attachments ?? [];
  // Of what a person sent, the cards: the rest is the text once more, as HTML.
  if (message.author !== 'bot') return attachments.filter(({ contentType }) => contentType === CARD);
  const view = message.views.get(viewer.id);
  if (view === undefined) return attachments;
  const first = attachments.findIndex(({ contentType }) => contentType === CARD);
  return attachments.map((attachment, index) => (index === first ? { contentType: CARD, content: view } : attachment));
}
