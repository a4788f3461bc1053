import { readCommands } from './bot-commands.ts';
import { cardRoutes } from './card-routes.ts';
import { chatRoutes } from './chat-routes.ts';
import type { Deliver } from './deliver.ts';
import { json } from './http/answer.ts';
import { type Route, route } from './http/routes.ts';
import type { LocalTeams } from './local-teams.ts';
import { userMri } from './world/addresses.ts';
import { BOT } from './world/tenant.ts';
import { everyone } from './world/world.ts';

/** What the page itself asks for; not an interface for anyone else. */
export function pageRoutes(teams: LocalTeams, deliver: Deliver, version: string): readonly Route[] {
  const personas = everyone.map(({ id, name, jobTitle, organisation }) => ({
    id,
    mri: userMri(id),
    name,
    jobTitle,
    organisation,
  }));
  return [
    route('GET', '/world', () => json(200, { bot: BOT, personas, version, now: teams.clock.now().toISOString() })),
    route('GET', '/commands', async () => json(200, await readCommands())),
    ...chatRoutes(teams, deliver),
    ...cardRoutes(teams, deliver),
  ];
}
