import { z } from 'zod';
import { type CardSeat, error, type Outcome, type PressedButton } from './card-button.ts';
import type { Activity } from './chats/activity.ts';
import type { Deliver } from './deliver.ts';
import { openDialog } from './dialogs.ts';
import type { LocalTeams } from './local-teams.ts';
import { type Look, postAsPerson } from './post-as-person.ts';

/** What a card's author may ask Teams to do with a press, in `data.msteams`. */
const TeamsRequest = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  displayText: z.string().optional(),
  value: z.unknown().optional(),
});

/** Action.Submit: a message to the bot that carries the data, or whatever `data.msteams` asks for instead. */
export async function pressSubmit(teams: LocalTeams, deliver: Deliver, seat: CardSeat, button: PressedButton): Promise<Outcome> {
  const { msteams, ...inputs } = button.data;
  const asked = TeamsRequest.safeParse(msteams);
  const send = async (what: Partial<Activity>, look: Look): Promise<Outcome> => {
    const activity = { type: 'message', replyToId: seat.message.id, ...what };
    const { hint } = await postAsPerson(teams, deliver, seat, activity, look);
    return hint === undefined ? { kind: 'sent' } : error(hint);
  };
  if (!asked.success) return send({ value: button.data, channelData: { postback: true } }, { shown: false });
  const { type, text, displayText, value } = asked.data;
  switch (type) {
    case 'task/fetch':
      return openDialog(teams, deliver, seat, button.data);
    case 'messageBack':
      return send(
        { text: text ?? '', textFormat: 'plain', value: { ...objectOf(value), ...inputs } },
        displayText === undefined ? { shown: false } : { shown: true, displayText },
      );
    case 'imBack':
      return send({ text: String(value ?? ''), textFormat: 'plain' }, { shown: true });
    default:
      return error(`The sandbox cannot do "${type}". In Teams this button may work.`);
  }
}

/** A messageBack value may be written as JSON in a string. */
function objectOf(value: unknown): object {
  if (typeof value !== 'string') return typeof value === 'object' && value !== null ? value : {};
  try {
    return objectOf(JSON.parse(value) as object);
  } catch {
    return { value };
  }
}
