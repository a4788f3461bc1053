import { byId } from './dom.js';

let pending = [];

/** Has a screen reader say something when it is free. What comes in quick succession is said together. */
export function announce(text) {
  if (pending.length === 0) {
    setTimeout(() => {
      byId('announcer').textContent = pending.join(' ');
      pending = [];
    }, 150);
  }
  pending.push(text);
}
