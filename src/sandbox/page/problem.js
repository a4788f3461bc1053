import { byId } from './dom.js';

/** A plain line above the composer for what stands in the way; empty when nothing does. */
export function showProblem(text) {
  const place = byId('problem');
  if (place.textContent !== text) place.textContent = text;
}
