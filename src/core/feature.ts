import type { Card } from './card.ts';
import type { CardAction } from './card-action.ts';
import type { Check } from './check.ts';
import type { Command } from './command.ts';
import type { HttpRoute } from './http-route.ts';
import type { Answered, Reply, Turn } from './reply.ts';
import type { Search } from './search.ts';
import type { TimedJob } from './timed-job.ts';

/** Free text that no command claimed. The first feature whose intent answers wins; `null` means "not mine". */
export interface Intent {
  name: string;
  answer(text: string, turn: Turn): Answered | null;
}

/** What is said when Signpost is added to a chat, team or group; `null` when nothing is to be said. Runs in one transaction. */
export interface Arrival {
  name: string;
  greet(turn: Turn): Promise<Reply | null>;
}

/** Everything a feature offers. Adding one is a line in `app.ts` and a door in `package.json`. */
export interface Feature {
  name: string;
  cards?: readonly Card[];
  actions?: readonly CardAction[];
  commands?: readonly Command[];
  intents?: readonly Intent[];
  searches?: readonly Search[];
  arrivals?: readonly Arrival[];
  jobs?: readonly TimedJob[];
  routes?: readonly HttpRoute[];
  checks?: readonly Check[];
}
