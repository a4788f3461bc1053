import { z } from 'zod';
import type { PressedButton } from './card-button.ts';
import type { Deliver } from './deliver.ts';
import { submitDialog } from './dialogs.ts';
import { json } from './http/answer.ts';
import { checkBody } from './http/check-body.ts';
import { type Route, route } from './http/routes.ts';
import type { LocalTeams } from './local-teams.ts';
import { findCardSeat } from './page-seat.ts';
import { pressExecute } from './press-execute.ts';
import { pressSubmit } from './press-submit.ts';
import { searchChoices } from './search-choices.ts';

const CARD = '/chats/{chat}/messages/{message}';

const Data = z.record(z.string(), z.unknown()).default({});
const Press = z.object({
  as: z.string(),
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string().optional(),
  verb: z.string().optional(),
  data: Data,
  trigger: z.enum(['manual', 'automatic']).default('manual'),
});
const DialogPress = z.object({ as: z.string(), data: Data });
const Search = z.object({ as: z.string(), dataset: z.string(), text: z.string() });

/** What a person does on a card: press a button, fill in a dialog, look for a choice. */
export function cardRoutes(teams: LocalTeams, deliver: Deliver): readonly Route[] {
  return [
    route('POST', `${CARD}/press`, async ({ params, body }) => {
      const { as, ...button } = checkBody(Press, body);
      const seat = findCardSeat(teams.history, params.chat, params.message, as);
      return json(200, await pressButton(button)(teams, deliver, seat, button));
    }),
    route('POST', `${CARD}/dialog`, async ({ params, body }) => {
      const { as, data } = checkBody(DialogPress, body);
      return json(200, await submitDialog(teams, deliver, findCardSeat(teams.history, params.chat, params.message, as), data));
    }),
    route('POST', `${CARD}/search`, async ({ params, body }) => {
      const { as, dataset, text } = checkBody(Search, body);
      return json(
        200,
        await searchChoices(teams, deliver, findCardSeat(teams.history, params.chat, params.message, as), dataset, text),
      );
    }),
  ];
}

function pressButton({ type }: PressedButton) {
  return type === 'Action.Execute' ? pressExecute : pressSubmit;
}
