import { openConversation } from './conversation.js';
import { byId } from './dom.js';
import { wireDrawer } from './drawer.js';
import { wireLook } from './look.js';
import { showProblem } from './problem.js';
import { keepTime, showTime } from './sandbox-clock.js';
import { server } from './server.js';
import { fillPersonas, showChats, showPersona } from './sidebar.js';
import { hideTyping, showTyping } from './typing.js';

const KEPT_AS = 'signpost-sandbox-person';
const NO_CONNECTION = 'The sandbox is not answering. Is Signpost still running? Trying again…';

let commands = { personal: [], group: [], channel: [] };
let personas = [];
let person;
let chats = [];
let chat;
let conversation;
let events;
const unread = new Set();

function drawSidebar() {
  showChats(chats, chat?.id, unread, (next) => openChat(next, true));
}

async function openChat(next, byHand) {
  chat = next;
  unread.delete(chat.id);
  conversation?.close();
  hideTyping();
  showProblem('');
  drawSidebar();
  if (byHand) byId('frame').dataset.showing = 'conversation';
  const current = openConversation({ me: person.id, mri: person.mri, chat, commands });
  conversation = current;
  if (byHand) conversation.focus();
  await conversation.update();
  const { problem } = await server.opened(person.id, chat.id).catch((error) => ({ problem: error.message }));
  if (problem && conversation === current) showProblem(problem);
}

async function become(id) {
  person = personas.find((candidate) => candidate.id === id) ?? personas[0];
  localStorage.setItem(KEPT_AS, person.id);
  showPersona(person);
  unread.clear();
  ({ chats } = await server.chats(person.id));
  listen();
  // In a channel or group chat one stays, to see it as the other person does.
  await openChat(chats.find(({ id: chatId }) => chatId === chat?.id) ?? chats[0], false);
}

function listen() {
  events?.close();
  events = server.events(person.id);
  events.addEventListener('error', () => showProblem(NO_CONNECTION));
  events.addEventListener('open', () => {
    if (byId('problem').textContent === NO_CONNECTION) showProblem('');
    // Something may have been missed in between.
    conversation?.update();
  });
  events.addEventListener('message', ({ data }) => take(JSON.parse(data)));
}

function take(event) {
  if (event.kind === 'clock') return keepTime(event.now);
  if (event.kind === 'cleared') return openChat(chat, false);
  if (event.chatId === chat.id) return event.kind === 'typing' ? showTyping() : conversation.update();
  if (event.kind !== 'message' || event.by === '' || event.by === person.id) return undefined;
  unread.add(event.chatId);
  return drawSidebar();
}

async function start() {
  wireLook();
  byId('back').addEventListener('click', () => {
    byId('frame').dataset.showing = 'chats';
    document.querySelector('.chat-link[aria-current]')?.focus();
  });
  wireDrawer({ install: (action) => server.install(person.id, chat.id, action), startAfresh: () => server.startAfresh() });
  commands = await server.commands().catch(() => commands);
  const world = await server.world();
  personas = world.personas;
  byId('version').textContent = world.version ? `Signpost ${world.version}` : '';
  keepTime(world.now);
  setInterval(showTime, 1000);
  fillPersonas(personas, become);
  await become(localStorage.getItem(KEPT_AS));
}

await start().catch((error) => showProblem(error.message));
