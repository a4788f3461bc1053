import { z } from 'zod';
import { activityForBot } from './activity-for-bot.ts';
import { type CardSeat, error, type Outcome, type PressedButton, wentWrong } from './card-button.ts';
import type { Deliver } from './deliver.ts';
import type { LocalTeams } from './local-teams.ts';

const ActionResponse = z.object({ statusCode: z.number(), type: z.string().default(''), value: z.unknown().optional() });
const ErrorValue = z.object({ message: z.string() });

/** Action.Execute: the bot's answer comes back on the same request and changes what this person sees, nobody else. */
export async function pressExecute(teams: LocalTeams, deliver: Deliver, seat: CardSeat, button: PressedButton): Promise<Outcome> {
  const { message, person } = seat;
  const { title, verb, data, trigger } = button;
  const invoke = activityForBot(teams, seat, teams.history.newId(teams.clock.now()), {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message.id,
    value: { action: { type: 'Action.Execute', title, verb, data }, trigger },
    channelData: { source: { name: 'message' } },
  });
  const delivery = await deliver(invoke);
  if (!delivery.answered) return error(delivery.problem);
  const response = ActionResponse.safeParse(delivery.body);
  if (delivery.status !== 200 || !response.success) return wentWrong(delivery.status);
  const { statusCode, type, value } = response.data;
  if (statusCode >= 400 || type === 'application/vnd.microsoft.error') return error(errorText(value, statusCode));
  if (type === 'application/vnd.microsoft.activity.message') return { kind: 'notice', text: String(value ?? '') };
  if (type !== 'application/vnd.microsoft.card.adaptive') return wentWrong(statusCode);
  teams.history.record({ kind: 'viewed', chatId: message.chatId, id: message.id, personaId: person.id, card: value });
  return { kind: 'replaced' };
}

function errorText(value: unknown, statusCode: number): string {
  const known = ErrorValue.safeParse(value);
  return known.success ? known.data.message : `Something went wrong. Please try again. (The bot answered ${statusCode}.)`;
}
