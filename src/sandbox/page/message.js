import { avatar } from './avatar.js';
import { cardInWords, drawCard } from './card.js';
import { refreshOnShow } from './card-refresh.js';
import { showDialog } from './dialog.js';
import { button, element } from './dom.js';
import { timeInWords } from './london.js';
import { markdownToHtml, plainToHtml } from './markdown.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** One message with its cards. `desk` is what a person can do from here: press, search, say. */
export function drawMessage(message, desk) {
  const { from, at, state } = message;
  const name = element('strong', '', from.name);
  const edited = state === 'edited' ? ' · Edited' : '';
  const head = element(
    'p',
    'message-head',
    ...(from.kind === 'self' && !message.rootId ? [] : [name]),
    `${timeInWords(new Date(at))}${edited}`,
  );
  const body = element('div', 'message-body', ...bodyOf(message, desk));
  const showsAvatar = from.kind !== 'self' || message.rootId;
  const node = element(
    'article',
    `message ${from.kind}`,
    ...(showsAvatar ? [avatar(from.name, from.kind)] : []),
    element('div', 'message-content', head, body),
  );
  node.setAttribute('aria-label', `${from.kind === 'self' ? 'You' : from.name}, ${timeInWords(new Date(at))}`);
  return node;
}

/** What is read out when the message arrives. */
export function messageInWords({ from, text, attachments = [] }) {
  const cards = attachments.filter(({ contentType }) => contentType === CARD).map(({ content }) => cardInWords(content));
  return `${from.name}: ${[text?.replaceAll(/<\/?at>/g, ''), ...cards].filter(Boolean).join(' ')}`;
}

function bodyOf(message, desk) {
  if (message.state === 'deleted') return [element('p', 'bubble deleted', 'This message has been deleted.')];
  const hint = message.hint ? [element('p', 'hint', message.hint)] : [];
  const cards = message.attachments.map((attachment) => drawAttachment(attachment, message, desk));
  return [...(message.text ? [bubble(message)] : []), ...cards, ...suggested(message, desk), ...hint];
}

function bubble({ text, textFormat }) {
  const node = element('div', 'bubble');
  // Both make HTML of their own from escaped text.
  node.innerHTML = textFormat === 'markdown' ? markdownToHtml(text) : plainToHtml(text);
  return node;
}

function drawAttachment({ contentType, content }, message, desk) {
  if (contentType !== CARD) return element('p', 'bubble deleted', `The sandbox does not draw ${contentType}.`);
  const place = desk.atCard(message.id);
  const drawn = drawCard(content, {
    press: place.press,
    search: place.search,
    onOutcome: (outcome) => outcome.kind === 'dialog' && showDialog(outcome.dialog, place),
  });
  if (content?.refresh) refreshOnShow(content, `${desk.me} ${message.id}`, desk.mri, place.press);
  return drawn;
}

function suggested({ suggestedActions, state }, desk) {
  const actions = suggestedActions?.actions?.filter(({ type }) => type === 'imBack') ?? [];
  if (actions.length === 0 || state === 'deleted') return [];
  return [
    element('div', 'suggested', ...actions.map(({ title, value }) => button('button', title, () => desk.say(String(value))))),
  ];
}
