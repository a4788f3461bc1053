import { announce } from './announce.js';
import { byId, element } from './dom.js';

const WAIT_MS = 250;

/** The app's search in the message box: what is chosen is sent to the chat as a card. */
export function openFindContact({ find, share }) {
  const dialog = byId('dialog');
  const box = element('input', 'find-text');
  box.type = 'search';
  box.id = 'find-text';
  box.placeholder = 'A name, an acronym or a need';
  const label = element('label', '', 'Search');
  label.htmlFor = box.id;
  const list = element('ul', 'find-list');
  const status = element('p', 'fine');
  status.setAttribute('role', 'status');
  byId('dialog-title').textContent = 'Find a contact';
  byId('dialog-body').replaceChildren(label, box, status, list);

  let asked = 0;
  async function look() {
    asked += 1;
    const mine = asked;
    const { found, message } = await find(box.value.trim()).catch((error) => ({ found: [], message: error.message }));
    if (mine !== asked) return;
    list.replaceChildren(...found.map((one) => choice(one)));
    status.textContent = message ?? `${found.length} found. Choose one to send it to this chat.`;
    if (box.value !== '') announce(status.textContent);
  }

  function choice({ title, text, card }) {
    const button = element('button', 'find-choice', element('strong', '', title), element('span', '', text));
    button.type = 'button';
    button.addEventListener('click', async () => {
      try {
        await share(card);
        dialog.close();
      } catch (error) {
        status.textContent = error.message;
      }
    });
    return element('li', '', button);
  }

  let timer;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT_MS);
  });
  if (!dialog.open) dialog.showModal();
  box.focus();
  look();
}
