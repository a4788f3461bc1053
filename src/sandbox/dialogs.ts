import { z } from 'zod';
import { activityForBot } from './activity-for-bot.ts';
import { type CardSeat, error, type Outcome, wentWrong } from './card-button.ts';
import type { Deliver } from './deliver.ts';
import type { LocalTeams } from './local-teams.ts';

const TaskResponse = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), value: z.string() }),
    z.object({
      type: z.literal('continue'),
      value: z.object({ title: z.string().default(''), card: z.object({ content: z.unknown().optional() }).optional() }),
    }),
  ]),
});

/** A button that opens a dialog (Teams' task module). */
export function openDialog(teams: LocalTeams, deliver: Deliver, seat: CardSeat, data: object): Promise<Outcome> {
  return askForDialog(teams, deliver, seat, 'task/fetch', data);
}

/** A button inside the dialog: it may lead to another card, a message, or the end. */
export function submitDialog(teams: LocalTeams, deliver: Deliver, seat: CardSeat, data: object): Promise<Outcome> {
  return askForDialog(teams, deliver, seat, 'task/submit', data);
}

async function askForDialog(teams: LocalTeams, deliver: Deliver, seat: CardSeat, name: string, data: object): Promise<Outcome> {
  const what = { type: 'invoke', name, replyToId: seat.message.id, value: { data, context: { theme: 'default' } } };
  const delivery = await deliver(activityForBot(teams, seat, teams.history.newId(teams.clock.now()), what));
  if (!delivery.answered) return error(delivery.problem);
  if (delivery.status >= 300) return wentWrong(delivery.status);
  if (!delivery.body) return { kind: 'closed' };
  const response = TaskResponse.safeParse(delivery.body);
  if (!response.success) return wentWrong(delivery.status);
  const { task } = response.data;
  if (task.type === 'message') return { kind: 'notice', text: task.value };
  if (!task.value.card) return error('This dialog is a web page. The sandbox shows dialogs made of cards only.');
  return { kind: 'dialog', dialog: { title: task.value.title, card: task.value.card.content } };
}
