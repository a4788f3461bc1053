import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BotIdentity } from '../../src/adapters/teams/adapter.ts';
import { createDispatch } from '../../src/adapters/teams/dispatch.ts';
import { createTeamsHost } from '../../src/adapters/teams/host.ts';
import type { Trust } from '../../src/adapters/teams/trust.ts';
import type { Role } from '../../src/core/actor.ts';
import { createSettableClock, type SettableClock } from '../../src/core/clock.ts';
import { createKnowledge, knowledge, showTopicCard } from '../../src/knowledge/index.ts';
import { thresholds, understandable } from '../../src/thresholds/index.ts';
import { welcoming } from '../../src/welcome/index.ts';
import { shippedContent, shippedThresholds } from './content.ts';
import { openTestDatabase, type TestDatabase } from './template-database.ts';

/** A card as it was sent, and all its words in one string. */
export interface SeenCard {
  card: Record<string, unknown>;
  words: string;
}

/** Who speaks, and where. Invented ids; a channel is a place of its own. */
interface Speaker {
  userId?: string;
  place?: 'personal' | 'channel';
  conversation?: string;
}

export interface TeamsDriver {
  clock: SettableClock;
  database: TestDatabase;
  logged: string[];
  /** Types a message as a person would; answers with the cards that came back. */
  say(text: string, speaker?: Speaker): Promise<SeenCard[]>;
  /** Presses the button with that title, with what was filled in. */
  press(
    card: SeenCard,
    title: string,
    inputs?: Record<string, unknown>,
    speaker?: Speaker,
  ): Promise<{ status: number; body: InvokeBody }>;
  /** Posts any body to the bot, as Teams or a stranger would. */
  post(body: unknown, headers?: Record<string, string>): Promise<{ status: number; text: string }>;
  /** An activity as Teams shapes it, to change and post. */
  activity(changes?: Record<string, unknown>, speaker?: Speaker): Record<string, unknown>;
  /** What reached the connector so far. */
  sent: Record<string, unknown>[];
  stop(): Promise<void>;
}

interface InvokeBody {
  statusCode: number;
  type: string;
  value: unknown;
}

const TENANT = '11111111-1111-4111-8111-111111111111';
const TUESDAY = '2026-11-24T10:30:00Z';

/** The bot behind real HTTP with a loopback connector, on a database in memory: Teams' side of the door. */
export async function startTeams(
  settings: { at?: string; trust?: Trust; identity?: BotIdentity; rolesOf?: () => Promise<readonly Role[]> } = {},
): Promise<TeamsDriver> {
  const clock = createSettableClock(new Date(settings.at ?? TUESDAY));
  const logged: string[] = [];
  const log = (message: string, fields?: object) => logged.push(`${message} ${JSON.stringify(fields ?? {})}`);
  const database = await openTestDatabase({ clock });
  const knows = createKnowledge(shippedContent());
  const guided = shippedThresholds();
  const features = [
    welcoming({
      greetings: database.greetings,
      standingLine: knows.whomToRing,
      publicUrl: () => 'https://signpost.example.org',
      showNumbers: (at) => showTopicCard(knows, 'mash', at),
    }),
    knowledge({ knowledge: knows, feedback: database.feedback, clock, guided: understandable(guided) }),
    thresholds(guided, { contacts: knows.contacts, tiers: () => knows.tierQuotes }),
  ];
  const host = createTeamsHost({
    dispatch: createDispatch(features, { unitOfWork: database.unitOfWork, trail: database.auditTrail }),
    clock,
    standingLine: knows.whomToRing,
    rolesOf: settings.rolesOf ?? (async () => ['practitioner']),
    trust: settings.trust ?? { isLocal: true, tenants: [] },
    identity: settings.identity,
    log: { warn: log, error: log },
  });
  const bot = await listen(createServer((request, response) => void host(request, response)));
  const sent: Record<string, unknown>[] = [];
  const connector = await listen(
    createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      sent.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ id: `sent-${sent.length}` }));
    }),
  );

  const post: TeamsDriver['post'] = async (body, headers = {}) => {
    const response = await fetch(`${addressOf(bot)}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const activity: TeamsDriver['activity'] = (changes = {}, speaker = {}) => ({
    type: 'message',
    id: `activity-${Math.random()}`,
    channelId: 'msteams',
    serviceUrl: `${addressOf(connector)}/`,
    timestamp: clock.now().toISOString(),
    locale: 'en-GB',
    from: { id: '29:someone', aadObjectId: speaker.userId ?? 'a0000000-0000-4000-8000-000000000001', name: 'Worker 1' },
    recipient: { id: '28:bot', name: 'Signpost' },
    conversation: {
      id: speaker.conversation ?? (speaker.place === 'channel' ? '19:channel@thread.tacv2;messageid=1' : 'a:personal'),
      conversationType: speaker.place ?? 'personal',
      tenantId: TENANT,
    },
    channelData: { tenant: { id: TENANT } },
    ...changes,
  });
  return {
    clock,
    database,
    logged,
    sent,
    post,
    activity,
    async say(text, speaker) {
      const conversation = (activity({}, speaker)['conversation'] as { id: string }).id;
      const before = sent.length;
      await post(activity({ text }, speaker));
      return sent
        .slice(before)
        .filter((one) => (one['conversation'] as { id: string } | undefined)?.id === conversation)
        .flatMap(cardsOf);
    },
    async press(card, title, inputs = {}, speaker) {
      const button = buttonsOf(card.card).find((one) => one['title'] === title);
      if (!button) throw new Error(`The card has no button "${title}", only: ${buttonsOf(card.card).map((one) => one['title'])}`);
      const action = { type: 'Action.Execute', verb: button['verb'], data: { ...(button['data'] as object), ...inputs } };
      const answer = await post(
        activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } }, speaker),
      );
      return { status: answer.status, body: JSON.parse(answer.text || '{}') as InvokeBody };
    },
    async stop() {
      await Promise.all([close(bot), close(connector), database.close()]);
    },
  };
}

/** The cards of an activity that was sent. */
export function cardsOf(activity: Record<string, unknown>): SeenCard[] {
  const attachments = (activity['attachments'] ?? []) as { content: Record<string, unknown> }[];
  return attachments.map(({ content }) => seen(content));
}

export function seen(card: Record<string, unknown>): SeenCard {
  return { card, words: wordsIn(card).join('\n') };
}

/** Every button of a card, those inside its body too. */
export function buttonsOf(node: unknown): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap(buttonsOf);
  if (typeof node !== 'object' || node === null) return [];
  const here = node as Record<string, unknown>;
  const own = String(here['type'] ?? '').startsWith('Action.') ? [here] : [];
  return [...own, ...Object.values(here).flatMap(buttonsOf)];
}

function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && ['text', 'title', 'label'].includes(key) ? [value] : wordsIn(value),
  );
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
