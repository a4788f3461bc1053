import { z } from 'zod';
import { activityForBot, type Seat } from './activity-for-bot.ts';
import type { Deliver } from './deliver.ts';
import type { LocalTeams } from './local-teams.ts';
import { postAsPerson, type Said } from './post-as-person.ts';

const COMMAND = 'find';
const PARAMETER = 'text';
const MOST = 25;
const CARD = 'application/vnd.microsoft.card.adaptive';

const Attachment = z.object({
  contentType: z.literal(CARD),
  content: z.record(z.string(), z.unknown()),
  preview: z.object({ content: z.object({ title: z.string(), text: z.string().default('') }) }),
});
const Result = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.object({ type: z.literal('result'), attachments: z.array(Attachment) }),
    z.object({ type: z.literal('message'), text: z.string() }),
  ]),
});

export interface FoundInApp {
  found: readonly { title: string; text: string; card: Record<string, unknown> }[];
  /** What Teams shows instead of a list. */
  message?: string;
}

/** The app's search in the message box: in every chat, also where the app has not been added. An empty text is its first run. */
export async function searchApp(teams: LocalTeams, deliver: Deliver, seat: Seat, text: string): Promise<FoundInApp> {
  const parameters = text === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: PARAMETER, value: text }];
  const invoke = activityForBot(teams, seat, teams.history.newId(teams.clock.now()), {
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: COMMAND, parameters, queryOptions: { skip: 0, count: MOST } },
  });
  const delivery = await deliver(invoke);
  if (!delivery.answered) return { found: [], message: delivery.problem };
  const result = Result.safeParse(delivery.body);
  if (!result.success) return { found: [], message: 'Something went wrong. Try again.' };
  const { composeExtension } = result.data;
  if (composeExtension.type === 'message') return { found: [], message: composeExtension.text };
  return { found: composeExtension.attachments.map(({ content, preview }) => ({ ...preview.content, card: content })) };
}

/** A person sends the card that was found. The app hears of it only in its own chat. */
export function shareCard(teams: LocalTeams, deliver: Deliver, seat: Seat, card: Record<string, unknown>): Promise<Said> {
  const what = { type: 'message', text: '', attachments: [{ contentType: CARD, content: card }] };
  return postAsPerson(teams, deliver, seat, what, { shown: true }, '');
}
