import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'restify';
import type { HttpRoute } from '#core/http-route';

/** Answers by itself, on Node's own request and response. */
export type RawHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HttpServer {
  /** The port it listens on. */
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
}

/** The one HTTP server: pages of the features, and handlers that read their own request (`path` may end in `*`). */
export function createHttpServer(parts: {
  routes: readonly HttpRoute[];
  raw: readonly { method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'all'; path: string; handle: RawHandler }[];
}): HttpServer {
  const server = createServer({ name: 'Signpost' });
  server.pre(async (_request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
  });
  for (const route of parts.routes) {
    server.get(route.path, async (_request, response) => {
      const answer = await route.answer();
      response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
      response.writeHead(answer.status, { 'Content-Type': answer.contentType });
      response.end(answer.body);
    });
  }
  for (const { method, path, handle } of parts.raw) {
    const methods =
      method === 'all' ? (['get', 'post', 'put', 'del', 'head', 'opts', 'patch'] as const) : ([asRestify(method)] as const);
    for (const one of methods)
      server[one](path, async (request: unknown, response: unknown) =>
        handle(request as IncomingMessage, response as ServerResponse),
      );
  }
  return { listen: (port, host) => listen(server, port, host), close: () => close(server) };
}

function asRestify(method: 'GET' | 'POST' | 'PUT' | 'DELETE') {
  return ({ GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del' } as const)[method];
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      server.server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    (server.server as { closeAllConnections?: () => void }).closeAllConnections?.();
  });
}
