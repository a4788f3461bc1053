import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.ts';
import { type Answer, type HANG_UP, problem, send } from './http/answer.ts';
import { readJson } from './http/body.ts';
import { refuseStranger } from './http/caller.ts';
import type { EventStream } from './http/event-stream.ts';
import { createPageFiles } from './http/page-files.ts';
import { Refused } from './http/refused.ts';
import { findRoute, type Route } from './http/routes.ts';
import type { PageEvent } from './local-teams.ts';
import { concerns } from './page-event.ts';
import { findViewer } from './page-seat.ts';

interface Parts {
  faults: Faults;
  stream: EventStream<PageEvent>;
  connector: readonly Route[];
  controls: readonly Route[];
  page: readonly Route[];
}

type Received = Answer | typeof HANG_UP | 'streaming';

/** Takes every request under /sandbox to the part it is for. */
export function createReception(parts: Parts): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const files = createPageFiles();

  async function receive(req: IncomingMessage, res: ServerResponse): Promise<Received> {
    const method = req.method ?? 'GET';
    const { pathname, searchParams: query } = new URL(req.url ?? '/', 'http://sandbox');
    const path = pathname.slice('/sandbox'.length);
    const take = (routes: readonly Route[], rest: string) => async () =>
      findRoute(routes, method, rest)({ query, body: await readJson(req) });
    if (path === '') return { status: 302, headers: { location: '/sandbox/' } };
    if (path.startsWith('/connector/')) {
      const rest = path.slice('/connector'.length);
      return parts.faults.around(method, namesOf(rest, '/v3', '/connector'), take(parts.connector, rest));
    }
    if (path.startsWith('/graph/v1.0/')) {
      const rest = path.slice('/graph/v1.0'.length);
      return parts.faults.around(method, namesOf(rest, '/v1.0', '/graph/v1.0'), async () => noGraph());
    }
    if (path === '/api/events') {
      parts.stream.add(res, concerns(findViewer(query.get('as'))));
      return 'streaming';
    }
    if (path.startsWith('/api/')) return take(parts.page, path.slice('/api'.length))();
    if (method === 'GET' && path === '/') return files('index.html', req.headers['if-none-match']);
    if (method === 'GET' && path.startsWith('/page/')) return files(path.slice('/page/'.length), req.headers['if-none-match']);
    return take(parts.controls, path)();
  }

  return async (req, res) => {
    const received = refuseStranger(req) ?? (await receive(req, res).catch(explain));
    if (received !== 'streaming') send(res, received);
  };
}

/** A fault rule may name a request with its service's prefix, with the version, or with neither. */
function namesOf(rest: string, version: string, service: string): string[] {
  const short = rest.startsWith(`${version}/`) ? rest.slice(version.length) : rest;
  const names = [short, `${version}${short}`, `${service}${short}`, `${service}${version}${short}`];
  return [...new Set(names.flatMap((name) => [name, safelyDecoded(name)]))];
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function noGraph(): Answer {
  return problem(501, 'NotImplemented', 'The sandbox has no Microsoft Graph yet.');
}

function explain(error: unknown): Answer {
  if (error instanceof Refused) return error.answer;
  const reason = error instanceof Error ? error.message : String(error);
  return problem(500, 'InternalServerError', `The sandbox itself failed: ${reason}`);
}
