import { Template } from 'adaptivecards-templating';
import type { Card, FilledCard } from '#core/card';

/** An Adaptive Card ready to send. */
export type DrawnCard = Record<string, unknown>;

/** Bot messages over about 100 KB (UTF-16) are refused by Teams, older clients stop at 56 KB. */
const LARGEST_CARD_BYTES = 76_000;

const templates = new WeakMap<Card, Template>();

/**
 * Fills a card's template. Throws when the data has `null` (the engine would throw without saying where), when a name of the
 * template stayed unfilled, or when the card is too large to send: all bugs, found by the card tests.
 */
export function drawCard({ card, data }: FilledCard): DrawnCard {
  let template = templates.get(card);
  if (!template) {
    template = new Template(card.template);
    templates.set(card, template);
  }
  const drawn = template.expand({ $root: data as object }) as DrawnCard;
  if (JSON.stringify(drawn).length * 2 > LARGEST_CARD_BYTES) throw new Error(`The card ${card.name} is too large to send`);
  return drawn;
}

/** As an attachment of an activity. */
export function attach(drawn: DrawnCard) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: drawn };
}
