import { element } from './dom.js';

/** Opens what a button points to in a new tab; only the kinds of address that Teams opens. */
export function openLink(url) {
  if (!/^(https?:|mailto:|tel:)/i.test(url ?? '')) return;
  const link = element('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}
