import { avatar } from './avatar.js';
import { byId, element } from './dom.js';

export function fillPersonas(personas, onChoose) {
  const select = byId('persona');
  select.replaceChildren(...personas.map(({ id, name, jobTitle }) => new Option(`${name}, ${jobTitle}`, id)));
  select.addEventListener('change', () => onChoose(select.value));
}

export function showPersona({ id, name, jobTitle, organisation }) {
  byId('persona').value = id;
  byId('you-avatar').replaceChildren(avatar(name, 'person'));
  byId('you-about').textContent = `${jobTitle}, ${organisation}`;
}

/** The chats and channels of a person; the open one is marked, and those with something new. */
export function showChats(chats, openId, unread, onOpen) {
  const link = (chat) => chatLink(chat, chat.id === openId, unread.has(chat.id), onOpen);
  byId('chat-list').replaceChildren(...chats.filter(({ kind }) => kind !== 'channel').map(link));
  const teams = Map.groupBy(
    chats.filter(({ kind }) => kind === 'channel'),
    ({ team }) => team,
  );
  byId('team-list').replaceChildren(
    ...[...teams].map(([team, channels]) =>
      element('div', 'team', element('h3', '', team), element('ul', '', ...channels.map(link))),
    ),
  );
}

function chatLink(chat, isOpen, isUnread, onOpen) {
  const label = element('span', '', chat.name);
  const picture = chat.kind === 'channel' ? [] : [avatar(chat.name, chat.kind === 'personal' ? 'bot' : 'group')];
  const mark = isUnread ? [element('span', 'unread')] : [];
  const node = element('button', `chat-link ${chat.kind}`, ...picture, label, ...mark);
  node.type = 'button';
  if (isOpen) node.setAttribute('aria-current', 'true');
  if (isUnread) node.setAttribute('aria-label', `${chat.name}, something new`);
  node.addEventListener('click', () => onOpen(chat));
  return element('li', '', node);
}
