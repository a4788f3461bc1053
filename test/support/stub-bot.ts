import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// biome-ignore lint/suspicious/noExplicitAny: activities are whatever the service sends; tests look at single members.
type Json = any;

interface Speaker {
  /** Posts into the conversation the activity came from, as the bot; answers with the new activity's id. */
  say(message: string | Record<string, unknown>): Promise<string>;
  update(id: string, message: Record<string, unknown>): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What the bot does with an activity. What it returns is the body of the HTTP answer (for an invoke). */
export type Script = (activity: Json, speaker: Speaker) => unknown;

export interface StubBot {
  url: string;
  received: Json[];
  play(script: Script): void;
  close(): Promise<void>;
}

/** A bot that is nothing but the protocol: it keeps what it gets and plays the script of a test. */
export async function startStubBot(): Promise<StubBot> {
  const received: Json[] = [];
  let script: Script = () => undefined;
  const server = createServer(async (req, res) => {
    let text = '';
    for await (const chunk of req) text += chunk;
    const activity = JSON.parse(text);
    received.push(activity);
    try {
      const body = await script(activity, speakerFor(activity));
      const status = activity.type === 'invoke' && body === undefined ? 501 : 200;
      res.writeHead(status, { 'content-type': 'application/json' }).end(body === undefined ? '' : JSON.stringify(body));
    } catch (error) {
      res.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    received,
    play: (next) => {
      script = next;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

export function card(content: Record<string, unknown>): Record<string, unknown> {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.5', fallbackText: 'A card', ...content },
      },
    ],
  };
}

/** The body with which a bot answers Action.Execute: another card in place of the first. */
export function replacedBy(content: Record<string, unknown>): Record<string, unknown> {
  const value = { type: 'AdaptiveCard', version: '1.5', fallbackText: 'A card', ...content };
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
}

function speakerFor(activity: Json): Speaker {
  const conversation = `${activity.serviceUrl}v3/conversations/${encodeURIComponent(activity.conversation.id)}/activities`;
  const send = async (method: string, url: string, body?: unknown) => {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
    return response.text();
  };
  return {
    async say(message) {
      const body = typeof message === 'string' ? { type: 'message', text: message } : message;
      return JSON.parse(await send('POST', `${conversation}/${activity.id}`, body)).id;
    },
    async update(id, message) {
      await send('PUT', `${conversation}/${id}`, message);
    },
    async remove(id) {
      await send('DELETE', `${conversation}/${id}`);
    },
  };
}
