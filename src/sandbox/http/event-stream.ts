import type { ServerResponse } from 'node:http';

const HEARTBEAT_MS = 20_000;

export interface EventStream<Event> {
  /** Keeps the response open and writes every event that `wants` lets through. */
  add(res: ServerResponse, wants: (event: Event) => boolean): void;
  send(event: Event): void;
  close(): void;
}

/** Server-Sent Events to every open page. */
export function createEventStream<Event>(): EventStream<Event> {
  const listeners = new Map<ServerResponse, (event: Event) => boolean>();
  const heartbeat = setInterval(() => {
    for (const res of listeners.keys()) res.write(': still here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    add(res, wants) {
      res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
      res.write('retry: 1000\n\n');
      listeners.set(res, wants);
      res.on('close', () => listeners.delete(res));
    },
    send(event) {
      for (const [res, wants] of listeners) {
        if (wants(event)) res.write(`data: ${JSON.stringify(event)}\n\n`);
      }
    },
    close() {
      clearInterval(heartbeat);
      for (const res of listeners.keys()) res.end();
      listeners.clear();
    },
  };
}
