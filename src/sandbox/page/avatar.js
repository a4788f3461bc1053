import { element } from './dom.js';

/** Dark enough for white letters. */
const COLOURS = ['#8f3f00', '#a4262c', '#8e1a6b', '#5c2e91', '#2f4fa8', '#0b6a8a', '#0b6a4f', '#5d5a00', '#6b4a2b'];

export function avatar(name, kind) {
  const node = element('span', `avatar ${kind}`, initials(name));
  node.setAttribute('aria-hidden', 'true');
  if (kind !== 'bot') {
    node.style.backgroundColor = COLOURS[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length];
    node.style.color = '#ffffff';
  }
  return node;
}

function initials(name) {
  const words = name.split(' ').filter((word) => /^[A-Z]/i.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}
