import { z } from 'zod';
import { activityForBot } from './activity-for-bot.ts';
import type { CardSeat } from './card-button.ts';
import type { Deliver } from './deliver.ts';
import type { LocalTeams } from './local-teams.ts';
import { everyone } from './world/world.ts';

const TOP = 15;
const PEOPLE = 'graph.microsoft.com/users';

const Choice = z.object({ title: z.string(), value: z.string() });
const SearchResponse = z.object({ value: z.object({ results: z.array(Choice) }) });
type Choice = z.infer<typeof Choice>;

/** Typing in a choice list whose choices come from the bot, or from the directory (Teams' people picker). */
export async function searchChoices(
  teams: LocalTeams,
  deliver: Deliver,
  seat: CardSeat,
  dataset: string,
  queryText: string,
): Promise<{ choices: readonly Choice[] }> {
  if (dataset.startsWith(PEOPLE)) return { choices: searchPeople(queryText) };
  const value = { queryText, queryOptions: { skip: 0, top: TOP }, dataset };
  const what = { type: 'invoke', name: 'application/search', replyToId: seat.message.id, value };
  const delivery = await deliver(activityForBot(teams, seat, teams.history.newId(teams.clock.now()), what));
  const response = SearchResponse.safeParse(delivery.answered ? delivery.body : undefined);
  return { choices: response.success ? response.data.value.results : [] };
}

function searchPeople(queryText: string): Choice[] {
  const wanted = queryText.toLowerCase();
  return everyone.filter(({ name }) => name.toLowerCase().includes(wanted)).map(({ name, id }) => ({ title: name, value: id }));
}
