import { announce } from './announce.js';
import { cardLook } from './card-look.js';
import { searchAsYouType } from './choice-search.js';
import { element } from './dom.js';
import { finishCard } from './finish-card.js';
import { openLink } from './links.js';
import { markdownToHtml } from './markdown.js';

const { AdaptiveCard, GlobalSettings, HostConfig } = window.AdaptiveCards;

GlobalSettings.setTabIndexAtCardRoot = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/**
 * Draws a card. `press` and `search` take what a person does on it to the bot; `onOutcome` hears what the bot made of a press.
 * A card that cannot be drawn is shown as its fallback text, as in Teams.
 */
export function drawCard(content, { press, search, onOutcome }) {
  const holder = element('div', content?.msteams?.width?.toLowerCase() === 'full' ? 'card full' : 'card');
  holder.tabIndex = -1;
  const status = element('p', 'card-status');
  status.setAttribute('role', 'status');
  const card = new AdaptiveCard();
  const drawn = render(card, content);
  holder.append(drawn ?? element('p', 'card-fallback', fallbackOf(content)), status);
  if (!drawn) return holder;

  finishCard(holder);
  const withValues = searchAsYouType(card, search);
  card.onExecuteAction = async (action) => {
    const type = action.getJsonTypeName();
    if (type === 'Action.OpenUrl') return openLink(action.url);
    if (type !== 'Action.Execute' && type !== 'Action.Submit') return;
    if (holder.classList.contains('busy')) return;
    holder.classList.add('busy');
    holder.setAttribute('aria-busy', 'true');
    say(status, '', false);
    const data = typeof action.data === 'object' ? withValues(action.data) : {};
    const outcome = await press({ type, title: action.title, verb: action.verb, data }).catch((error) => ({
      kind: 'error',
      text: error.message,
    }));
    holder.classList.remove('busy');
    holder.removeAttribute('aria-busy');
    if (outcome.kind === 'error' || outcome.kind === 'notice') say(status, outcome.text, outcome.kind === 'error');
    if (outcome.kind === 'sent' && !data.msteams?.feedback?.hide) say(status, 'Your response was sent to the app', false);
    onOutcome?.(outcome);
  };
  return holder;
}

/** What a screen reader is told of a card that has just come. */
export function cardInWords(content) {
  return content?.speak ?? content?.fallbackText ?? 'A card';
}

function render(card, content) {
  const isCard = content?.type === 'AdaptiveCard' && Array.isArray(content.body ?? []);
  try {
    card.hostConfig = new HostConfig(cardLook);
    card.parse(isCard ? content : {});
    return isCard && card.isVersionSupported() ? card.render() : undefined;
  } catch {
    return undefined;
  }
}

function fallbackOf(content) {
  return content?.fallbackText || 'This card could not be shown.';
}

function say(status, text, isError) {
  status.classList.toggle('error', isError);
  status.textContent = text;
  if (text === '') return;
  announce(text);
  status.scrollIntoView({ block: 'nearest' });
}
