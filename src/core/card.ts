import type { z } from 'zod';

/** The three places of Teams. Person data is shown in `personal` only. */
export type Audience = 'personal' | 'group' | 'channel';

/**
 * One Adaptive Card: the template (JSON, readable without programming), the shape of the data that fills it, and an example.
 * `for` says who may be shown it; a card for `anyone` may appear in a channel and so never holds person data.
 */
export interface Card<Schema extends z.ZodType = z.ZodType> {
  name: string;
  template: object;
  data: Schema;
  example: z.input<Schema>;
  for: 'anyone' | 'personal';
}

/** A card with the data it is to be filled with. */
export interface FilledCard {
  card: Card;
  data: unknown;
}

export function defineCard<Schema extends z.ZodType>(card: Card<Schema>): Card<Schema> {
  return card;
}

/** Pairs a card with its data, checked now so that a wrong value fails at the writer's door, not in the template. */
export function fill<Schema extends z.ZodType>(card: Card<Schema>, data: z.input<Schema>): FilledCard {
  return { card, data: card.data.parse(data) };
}
