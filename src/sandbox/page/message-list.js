import { element } from './dom.js';
import { dayInWords } from './london.js';
import { drawMessage } from './message.js';

/** Keeps drawn messages in step with what the server has: new ones are added, changed ones replaced, the rest left alone. */
export function createMessageList(container, desk, { days }) {
  const drawn = new Map();
  let lastDay = '';

  function add(message) {
    const day = dayInWords(new Date(message.at));
    if (days && day !== lastDay) container.append(element('p', 'day', day));
    lastDay = day;
    const node = drawMessage(message, desk);
    container.append(node);
    drawn.set(message.id, { node, revision: message.revision });
    return node;
  }

  function replace(message, { node: before }) {
    const node = drawMessage(message, desk);
    const hadFocus = before.contains(document.activeElement);
    before.replaceWith(node);
    drawn.set(message.id, { node, revision: message.revision });
    // Whoever pressed a button by keyboard goes on in the card that took its place.
    if (hadFocus) node.querySelector('.card')?.focus();
    return node;
  }

  /** Answers what is new to the reader. */
  return (messages) =>
    messages.flatMap((message) => {
      const before = drawn.get(message.id);
      if (before?.revision === message.revision) return [];
      return [{ message, isNew: !before, node: before ? replace(message, before) : add(message) }];
    });
}
