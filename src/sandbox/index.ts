import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { SettableClock } from '#core/clock';
import { createHistory } from './chats/history.ts';
import { connectorRoutes } from './connector-routes.ts';
import { controlRoutes } from './control-routes.ts';
import { createDeliver } from './deliver.ts';
import { createFaults } from './faults.ts';
import { createEventStream } from './http/event-stream.ts';
import type { LocalTeams, PageEvent } from './local-teams.ts';
import type { ClockMoved } from './move-clock.ts';
import { pageEvent } from './page-event.ts';
import { pageRoutes } from './page-routes.ts';
import { createReception } from './reception.ts';

export interface SandboxOptions {
  clock: SettableClock;
  dataDir: string;
  /** Where the bot takes activities: http://127.0.0.1:3978/api/messages. */
  botUrl(): string;
  /** Where the sandbox is reached: http://127.0.0.1:3978/sandbox. */
  ownUrl(): string;
  clockMoved: ClockMoved;
  pageVersion?: string;
}

export interface Sandbox {
  /** Answers every request under /sandbox; the body must not have been read. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/** A Microsoft Teams for one laptop: the Bot Connector API, the controls for checks, and the page to use it. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, clockMoved } = options;
  const stream = createEventStream<PageEvent>();
  const journal = join(options.dataDir, 'sandbox', 'chats.jsonl');
  const history = createHistory(journal, (entry) => {
    const event = pageEvent(entry);
    if (event) stream.send(event);
  });
  const teams: LocalTeams = { clock, history, serviceUrl: () => `${options.ownUrl()}/connector/`, tell: stream.send };
  const deliver = createDeliver(options.botUrl);
  const faults = createFaults();
  const handle = createReception({
    faults,
    stream,
    connector: connectorRoutes(teams),
    controls: controlRoutes(clock, clockMoved, faults, stream.send),
    page: pageRoutes(teams, deliver, options.pageVersion ?? ''),
  });
  return {
    handle,
    async close() {
      stream.close();
    },
  };
}
