import { drawCard } from './card.js';
import { byId, element } from './dom.js';

byId('dialog-close').addEventListener('click', () => byId('dialog').close());

/** Shows a dialog of the bot (a task module) and takes it from card to card until it ends. */
export function showDialog({ title, card }, place) {
  const dialog = byId('dialog');
  byId('dialog-title').textContent = title || 'Signpost';
  const drawn = drawCard(card, {
    search: place.search,
    press: ({ data }) => place.pressInDialog(data),
    onOutcome(outcome) {
      if (outcome.kind === 'dialog') showDialog(outcome.dialog, place);
      if (outcome.kind === 'closed') dialog.close();
      if (outcome.kind === 'notice') byId('dialog-body').replaceChildren(element('p', 'card-fallback', outcome.text));
    },
  });
  byId('dialog-body').replaceChildren(drawn);
  if (!dialog.open) dialog.showModal();
  drawn.querySelector('input, select, textarea, button')?.focus();
}
