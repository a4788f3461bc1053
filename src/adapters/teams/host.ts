import type { IncomingMessage, ServerResponse } from 'node:http';
import { Application, type TurnState } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import { type BotIdentity, createAdapter } from './adapter.ts';
import { type AnswerPorts, answerActivity } from './answer-activity.ts';
import { attach, drawCard } from './draw-card.ts';
import { IncomingActivity } from './incoming.ts';
import { readJson } from './read-json.ts';
import { showRefusal } from './refusal-card.ts';
import { refusesActivity, refusesToken, type Trust } from './trust.ts';

export interface HostLog {
  warn(message: string, fields?: Record<string, string | number>): void;
  error(message: string, fields?: Record<string, string | number>): void;
}

/** Takes `POST /api/messages`. */
export type TeamsHost = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createTeamsHost(parts: AnswerPorts & { trust: Trust; identity?: BotIdentity; log: HostLog }): TeamsHost {
  if (!parts.trust.isLocal && !parts.identity?.appId) throw new Error('Outside local mode the bot needs its app id');
  const adapter = createAdapter(parts.identity);
  adapter.onTurnError = async (_, error) => parts.log.error('turn failed', { code: codeOf(error) });
  const app = new Application<TurnState>({ adapter, startTypingTimer: false, removeRecipientMention: false });
  const answer = (context: TurnContext) => answerTurn(context, parts);
  // One route for everything: teams-ai's own card-action route would show one person's card to all (docs/decisions/0001).
  app.addRoute(async (context) => context.activity.type === 'invoke', answer, true);
  app.addRoute(async (context) => context.activity.type !== 'invoke', answer, false);

  return async (request, response) => {
    try {
      await take(request, response);
    } catch (error) {
      parts.log.error('request failed', { code: codeOf(error) });
      if (!response.headersSent) send(response, 500, 'Something went wrong in Signpost, and nothing was changed.');
      else response.end();
    }
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const noToken = parts.trust.isLocal ? null : refusesToken(request.headers.authorization);
    if (noToken) return send(response, 401, noToken);
    const body = await readJson(request);
    if ('problem' in body) return send(response, body.status, body.problem);
    const activity = IncomingActivity.safeParse(body.value);
    if (!activity.success) return send(response, 400, wrongActivity(activity.error.issues));
    const done = await adapter.take(request.headers.authorization ?? '', activity.data, async (context) => {
      await app.run(context);
    });
    if (done.status === 401) return send(response, 401, 'The token could not be verified.');
    response.writeHead(done.status, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(done.body === undefined ? '' : JSON.stringify(done.body));
  }
}

async function answerTurn(context: TurnContext, parts: AnswerPorts & { trust: Trust; log: HostLog }): Promise<void> {
  const activity = context.activity as unknown as IncomingActivity;
  const refused = refusesActivity(activity, parts.trust);
  if (refused) {
    parts.log.warn('activity refused', { type: activity.type });
    if (activity.type === 'invoke') await invoke(context, 403, { error: { code: 'Forbidden', message: refused } });
    return;
  }
  try {
    const answering = await answerActivity(activity, parts);
    if ('invoke' in answering) return await invoke(context, answering.invoke.status, answering.invoke.body);
    for (const card of answering.post)
      await context.sendActivity({ type: 'message', attachments: [attach(card)], summary: SUMMARY });
  } catch (error) {
    parts.log.error('turn failed', { code: codeOf(error), type: activity.type });
    await sayThatItFailed(context, activity, parts);
  }
}

/** What a notification shows instead of the card: never what it is about. */
const SUMMARY = 'You have an update in Signpost';
const FAILED =
  'Something went wrong in Signpost, and nothing was changed. Try again. Do not wait for Signpost if a child may be harmed.';

async function sayThatItFailed(context: TurnContext, activity: IncomingActivity, parts: AnswerPorts): Promise<void> {
  const words = `${FAILED} ${parts.standingLine(parts.clock.now())}`;
  if (activity.type === 'invoke') {
    return invoke(context, 200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words });
  }
  if (activity.type !== 'message') return;
  const card = drawCard(showRefusal(FAILED, parts.standingLine(parts.clock.now())));
  await context.sendActivity({ type: 'message', attachments: [attach(card)], summary: SUMMARY });
}

async function invoke(context: TurnContext, status: number, body: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status, body } });
}

function send(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ error: { code: String(status), message } }));
}

function wrongActivity(issues: readonly { path: PropertyKey[] }[]): string {
  const fields = [...new Set(issues.map((issue) => issue.path.join('.')).filter(Boolean))].slice(0, 5).join(', ');
  return `This is not an activity from Teams: ${fields || 'the whole body'} is missing or wrong. Nothing was done.`;
}

/** A code for the log; an error's message could hold what somebody typed. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? String(error.code) : '';
  return code || error.constructor.name;
}
