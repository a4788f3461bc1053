import { byId } from './dom.js';

/** Teams drops the sign when nothing follows. */
const SHOWN_MS = 10_000;
let timer;

export function showTyping() {
  byId('typing').hidden = false;
  clearTimeout(timer);
  timer = setTimeout(hideTyping, SHOWN_MS);
}

export function hideTyping() {
  clearTimeout(timer);
  byId('typing').hidden = true;
}
