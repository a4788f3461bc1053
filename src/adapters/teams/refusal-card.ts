import { z } from 'zod';
import refusalTemplate from '#cards/teams/refusal' with { type: 'json' };
import { defineCard, type FilledCard, fill } from '#core/card';

/** A refusal as a card of its own: what happened, what to do next, and whom to ring about a child all the same. */
export const refusalCard = defineCard({
  name: 'teams/refusal',
  template: refusalTemplate,
  for: 'anyone',
  data: z.strictObject({ says: z.string(), standingLine: z.string() }),
  example: { says: 'This button no longer works.', standingLine: 'Danger now: 999.' },
});

export function showRefusal(says: string, standingLine: string): FilledCard {
  return fill(refusalCard, { says, standingLine });
}
