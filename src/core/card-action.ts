import type { z } from 'zod';
import type { Allowed } from './actor.ts';
import type { Answered, Turn } from './reply.ts';

/**
 * A card button: its name travels as the `verb` of Action.Execute. Who may press it, what it sends and what is recorded are
 * part of the declaration, so that a button without a permission does not compile.
 */
export interface CardAction<Schema extends z.ZodType = z.ZodType> {
  name: `${string}.${string}`;
  allow: Allowed;
  input: Schema;
  handle(input: z.output<Schema>, turn: Turn): Answered;
}

export function defineCardAction<Schema extends z.ZodType>(action: CardAction<Schema>): CardAction {
  return action as CardAction;
}
