import { announce } from './announce.js';
import { avatar } from './avatar.js';
import { createComposer } from './composer.js';
import { byId, element } from './dom.js';
import { messageInWords } from './message.js';
import { createMessageList } from './message-list.js';
import { showProblem } from './problem.js';
import { server } from './server.js';
import { createThreadList } from './thread-list.js';
import { hideTyping } from './typing.js';

const LABELS = { personal: 'Type a message', group: 'Type a message', channel: 'Start a post' };
const EMPTY = {
  personal: 'No messages yet. Say hello to Signpost, or ask it something.',
  group: 'No messages yet. Mention @Signpost to ask it something here.',
  channel: 'No posts yet. Mention @Signpost to ask it something here.',
};

/** Shows one chat to one person and keeps it up to date. */
export function openConversation({ me, mri, chat, commands }) {
  const pane = byId('messages');
  const say = (text, threadOf) => server.say(me, chat.id, text, threadOf);
  const mentions = chat.kind !== 'personal';
  const desk = {
    me,
    mri,
    say,
    composer: { mentions, commands: commands[chat.kind], find: (text) => server.find(me, chat.id, text) },
    share: (card, threadOf) => server.share(me, chat.id, card, threadOf),
    atCard: (messageId) => ({
      press: (button) => server.press(me, chat.id, messageId, button),
      pressInDialog: (data) => server.pressInDialog(me, chat.id, messageId, data),
      search: (dataset, text) => server.search(me, chat.id, messageId, dataset, text),
    }),
  };
  showHead(chat);
  pane.replaceChildren();
  pane.classList.toggle('chat-messages', chat.kind !== 'channel');
  const composer = createComposer({ ...desk.composer, label: LABELS[chat.kind], say, share: (card) => desk.share(card) });
  byId('composer-place').replaceChildren(composer.node);
  const show = chat.kind === 'channel' ? createThreadList(pane, desk) : createMessageList(pane, desk, { days: true });
  const empty = element('p', 'empty', EMPTY[chat.kind]);

  let isOpen = true;
  let isFirst = true;
  let turn = Promise.resolve();

  /** One at a time and in order: two answers that overtake each other would draw an old state. */
  function update() {
    turn = turn
      .catch(() => {})
      .then(async () => {
        const { messages } = await server.read(me, chat.id);
        if (!isOpen) return;
        if (messages.length === 0) pane.append(empty);
        else empty.remove();
        const changes = show(messages);
        follow(pane, changes, isFirst);
        if (!isFirst) tell(changes);
        isFirst = false;
      });
    return turn.catch((error) => showProblem(error.message));
  }

  return { update, focus: composer.focus, close: () => (isOpen = false) };
}

function showHead(chat) {
  const people = `${chat.members} people`;
  const about = {
    personal: 'App · personal chat',
    group: `Group chat · ${people} and Signpost`,
    channel: `Channel of ${chat.team} · ${people}`,
  };
  byId('conversation-name').textContent = chat.name;
  byId('conversation-about').textContent = about[chat.kind];
  const kind = chat.kind === 'personal' ? 'bot' : 'group';
  byId('conversation-avatar').replaceChildren(avatar(chat.kind === 'channel' ? chat.team : chat.name, kind));
  document.title = `${chat.name} · Signpost sandbox`;
}

/** Scrolls to what came, unless somebody is reading further up. */
function follow(pane, changes, isFirst) {
  const last = changes.at(-1);
  if (!last) return;
  if (isFirst) pane.scrollTop = pane.scrollHeight;
  else last.node.scrollIntoView({ block: last.node.offsetHeight > pane.clientHeight ? 'start' : 'nearest' });
}

function tell(changes) {
  for (const { message } of changes) {
    if (message.from.kind === 'self') continue;
    if (message.from.kind === 'bot') hideTyping();
    announce(messageInWords(message));
  }
}
