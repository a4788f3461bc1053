import { Agent, request } from 'node:http';
import type { LoopbackConnector } from './loopback-connector.ts';

const CONNECTIONS = 10;
const PEOPLE = 50;
const TENANT = '11111111-1111-4111-8111-111111111111';

/** Has people ask over ten connections; answers with the milliseconds each waited. Throws when one got no answer. */
export async function sendTurns(url: string, connector: LoopbackConnector, texts: readonly string[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const before = connector.received;
  const waited: number[] = [];
  const queue = texts.entries();
  const ask = async () => {
    for (const [number, text] of queue) {
      const start = performance.now();
      await post(url, agent, JSON.stringify(activity(text, number, connector.url)));
      waited.push(performance.now() - start);
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  } finally {
    agent.destroy();
  }
  const replies = connector.received - before;
  if (replies !== texts.length) throw new Error(`${texts.length} turns got ${replies} replies`);
  return waited;
}

function post(url: string, agent: Agent, body: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response
        .resume()
        .once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`A turn was answered ${response.statusCode}`)),
        );
    });
    sending.once('error', reject).end(body);
  });
}

/** A message in a personal chat, as Teams shapes it. Every turn is a conversation of its own: none waits for another. */
function activity(text: string, number: number, serviceUrl: string): object {
  const person = String(number % PEOPLE).padStart(12, '0');
  return {
    type: 'message',
    id: `activity-${number}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-24T10:30:00Z',
    locale: 'en-GB',
    text,
    from: { id: `29:${person}`, aadObjectId: `a0000000-0000-4000-8000-${person}`, name: 'Worker' },
    recipient: { id: '28:bot', name: 'Signpost' },
    conversation: { id: `a:${number}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  };
}
