import { byId } from './dom.js';
import { openFindContact } from './find-contact.js';
import { createSuggestions } from './suggestions.js';

const MENTION = '@Signpost ';

/** The box one writes in. In channels and group chats a button puts in the mention without which the bot sees nothing. */
export function createComposer({ label, mentions, commands, say, find, share }) {
  const node = byId('composer-template').content.firstElementChild.cloneNode(true);
  const box = node.querySelector('textarea');
  const problem = node.querySelector('.composer-problem');
  const mention = node.querySelector('.mention');
  const list = node.querySelector('.commands');
  box.placeholder = label;
  box.setAttribute('aria-label', label);
  mention.hidden = !mentions;
  list.hidden = commands.length === 0;

  const suggestions = createSuggestions(node, box, { mentions, commands, mention: MENTION });

  async function send() {
    const text = box.value.trim();
    if (text === '') return;
    suggestions.close();
    box.value = '';
    problem.textContent = '';
    try {
      await say(text);
    } catch (error) {
      // What was typed is given back: the sandbox did not take it.
      if (box.value === '') box.value = text;
      problem.textContent = error.message;
    }
  }

  mention.addEventListener('click', () => {
    if (!box.value.startsWith(MENTION)) box.value = MENTION + box.value;
    box.focus();
  });
  list.addEventListener('click', () => suggestions.showAll());
  node.querySelector('.find').addEventListener('click', () => openFindContact({ find, share }));
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    send();
  });
  return { node, focus: () => box.focus() };
}
