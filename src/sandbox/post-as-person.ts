import { activityForBot, type Seat } from './activity-for-bot.ts';
import type { Activity } from './chats/activity.ts';
import type { Deliver } from './deliver.ts';
import type { LocalTeams } from './local-teams.ts';
import { BOT } from './world/tenant.ts';
import { installationOf } from './world/world.ts';

export interface Said {
  id: string;
  /** A line for the person, when the bot has not had the message. */
  hint?: string;
}

export interface Look {
  shown: boolean;
  displayText?: string;
}

/** Puts what a person sent into the chat and hands it to the bot, unless there is a reason why the bot does not get it. */
export async function postAsPerson(
  teams: LocalTeams,
  deliver: Deliver,
  seat: Seat,
  what: Activity,
  look: Look,
  withheld?: string,
): Promise<Said> {
  const { history, clock } = teams;
  const { chat, person } = seat;
  const id = history.newId(clock.now());
  const thread = chat.kind === 'channel' ? { rootId: seat.rootId ?? id } : {};
  const activity = activityForBot(teams, { ...seat, ...thread }, id, what);
  history.record({ kind: 'posted', message: { id, chatId: chat.id, ...thread, author: person.id, activity, ...look } });
  const isRemoved = history.installation(installationOf(chat)) === 'removed';
  const hint =
    withheld ?? (isRemoved ? `${BOT.name} has been removed here and does not see this.` : await handOver(deliver, activity));
  if (hint === undefined) return { id };
  history.record({ kind: 'hinted', chatId: chat.id, id, hint });
  return { id, hint };
}

async function handOver(deliver: Deliver, activity: Activity): Promise<string | undefined> {
  const delivery = await deliver(activity);
  return delivery.answered ? undefined : delivery.problem;
}
