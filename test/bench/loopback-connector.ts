import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Teams' receiving end: takes whatever a bot posts, and counts it. */
export interface LoopbackConnector {
  url: string;
  received: number;
  close(): void;
}

export async function startConnector(): Promise<LoopbackConnector> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      connector.received += 1;
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(`{"id":"sent-${connector.received}"}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connector: LoopbackConnector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received: 0,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return connector;
}
