import { activityForBot, type Seat } from './activity-for-bot.ts';
import type { Deliver } from './deliver.ts';
import type { LocalTeams } from './local-teams.ts';
import { userMri } from './world/addresses.ts';
import { BOT } from './world/tenant.ts';
import { installationOf } from './world/world.ts';

/** The first time somebody opens a chat the bot is added to it, as when an app is installed. Null: nothing to do. */
export async function installOnFirstOpening(teams: LocalTeams, deliver: Deliver, seat: Seat): Promise<string | null> {
  const isNew = teams.history.installation(installationOf(seat.chat)) === undefined;
  return isNew ? installBot(teams, deliver, seat) : null;
}

/** Tells the bot that it has been added. Answers a line for the person when the bot did not take it. */
export async function installBot(teams: LocalTeams, deliver: Deliver, seat: Seat): Promise<string | null> {
  const place = installationOf(seat.chat);
  // Recorded first: the bot greets while it is being told, and two open pages must not add it twice.
  teams.history.record({ kind: 'installed', place });
  const channelData = seat.chat.kind === 'channel' ? { eventType: 'teamMemberAdded' } : {};
  const added = [
    { type: 'installationUpdate', action: 'add', channelData },
    { type: 'conversationUpdate', membersAdded: newMembers(seat), channelData },
  ];
  for (const what of added) {
    const delivery = await deliver(activityForBot(teams, seat, `f:${teams.history.newId(teams.clock.now())}`, what));
    if (delivery.answered) continue;
    teams.history.record({ kind: 'not-installed', place });
    return delivery.problem;
  }
  return null;
}

export async function removeBot(teams: LocalTeams, deliver: Deliver, seat: Seat): Promise<string | null> {
  teams.history.record({ kind: 'removed', place: installationOf(seat.chat) });
  const what = { type: 'installationUpdate', action: 'remove' };
  const delivery = await deliver(activityForBot(teams, seat, `f:${teams.history.newId(teams.clock.now())}`, what));
  return delivery.answered ? null : delivery.problem;
}

/** In a chat of their own the person is new to the bot as well. */
function newMembers({ chat, person }: Seat): object[] {
  const bot = { id: BOT.id, name: BOT.name };
  return chat.kind === 'personal' ? [{ id: userMri(person.id), aadObjectId: person.id }, bot] : [bot];
}
