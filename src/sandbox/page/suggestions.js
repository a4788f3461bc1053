import { announce } from './announce.js';
import { element } from './dom.js';

let count = 0;

/** The bot's commands above the box, as one types or at the press of "Commands"; "@" offers the mention. */
export function createSuggestions(composer, box, { mentions, commands, mention }) {
  const list = composer.querySelector('.suggestions');
  const opener = composer.querySelector('.commands');
  list.id = `suggestions-${++count}`;
  box.setAttribute('aria-controls', list.id);
  let chosen = -1;

  const options = () => [...list.children];

  function show(entries) {
    chosen = -1;
    list.replaceChildren(...entries.map((entry, index) => option(entry, index)));
    list.hidden = entries.length === 0;
    opener.setAttribute('aria-expanded', String(!list.hidden));
    box.removeAttribute('aria-activedescendant');
    if (!list.hidden) announce(`${entries.length} suggestions. Use the arrow keys to choose.`);
  }

  function option({ title, description, text }, index) {
    const node = element('div', 'suggestion', title, ...(description ? [element('small', '', description)] : []));
    node.id = `${list.id}-${index}`;
    node.setAttribute('role', 'option');
    node.setAttribute('aria-selected', 'false');
    // Before the box loses focus, which would close the list.
    node.addEventListener('mousedown', (event) => event.preventDefault());
    node.addEventListener('click', () => take(text));
    node.dataset.text = text;
    return node;
  }

  function take(text) {
    box.value = text;
    close();
    box.focus();
  }

  function move(step) {
    const all = options();
    chosen = (chosen + step + all.length + (chosen < 0 && step < 0 ? 1 : 0)) % all.length;
    for (const [index, node] of all.entries()) node.setAttribute('aria-selected', String(index === chosen));
    box.setAttribute('aria-activedescendant', all[chosen].id);
    all[chosen].scrollIntoView({ block: 'nearest' });
  }

  function close() {
    if (!list.hidden) show([]);
  }

  const asEntry = ({ title, description, prompt }) => ({
    title,
    description,
    text: (mentions ? mention : '') + (prompt ?? title),
  });

  function suggest() {
    const typed = box.value.toLowerCase();
    if (mentions && typed !== '' && mention.toLowerCase().startsWith(typed)) {
      return show([{ title: mention.trim(), description: 'So that Signpost sees the message', text: mention }]);
    }
    const words = mentions && typed.startsWith(mention.toLowerCase()) ? typed.slice(mention.length) : typed;
    const matching =
      words === '' ? [] : commands.filter(({ title }) => title.toLowerCase().startsWith(words) && title.toLowerCase() !== words);
    return matching.length > 0 ? show(matching.map(asEntry)) : close();
  }

  box.addEventListener('input', suggest);
  box.addEventListener('blur', (event) => event.relatedTarget !== opener && close());
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) take(options()[chosen].dataset.text);
    else return;
    event.preventDefault();
  });
  return {
    close,
    showAll() {
      const isOpen = !list.hidden;
      show(isOpen ? [] : commands.map(asEntry));
      box.focus();
    },
  };
}
