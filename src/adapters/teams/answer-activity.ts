import type { Role } from '#core/actor';
import type { Clock } from '#core/clock';
import type { UserId } from '#core/id';
import { isRefusal, type Refusal } from '#core/refusal';
import type { Reply, Turn } from '#core/reply';
import { answerSearch } from './answer-search.ts';
import type { Dispatch } from './dispatch.ts';
import { type DrawnCard, drawCard } from './draw-card.ts';
import { ActionValue, type IncomingActivity, questionOf, tenantOf } from './incoming.ts';
import { cardAnswer, type InvokeAnswer, messageAnswer, notOffered } from './invoke-answer.ts';
import { showRefusal } from './refusal-card.ts';

export interface AnswerPorts {
  dispatch: Dispatch;
  clock: Clock;
  rolesOf(userId: UserId): Promise<readonly Role[]>;
  /** Whom to ring about a child at that hour. */
  standingLine(at: Date): string;
}

/** Cards to post in the conversation, or the body to answer an invoke with. */
export type Answering = { post: readonly DrawnCard[] } | { invoke: { status: number; body: unknown } };

const NOTHING: Answering = { post: [] };

/** One activity from Teams to what is answered. It knows nothing of botbuilder. */
export async function answerActivity(activity: IncomingActivity, ports: AnswerPorts): Promise<Answering> {
  const turn = await turnOf(activity, ports);
  const asCard = (answer: Reply | Refusal) =>
    drawCard(isRefusal(answer) ? showRefusal(answer.refused, ports.standingLine(turn.at)) : answer.show);

  if (activity.type === 'invoke') {
    if (activity.name === 'composeExtension/query')
      return { invoke: { status: 200, body: answerSearch(activity.value, turn, ports.dispatch) } };
    if (activity.name !== 'adaptiveCard/action') return { invoke: notOffered(activity.name) };
    return { invoke: { status: 200, body: await pressed(activity, turn, ports, asCard) } };
  }
  if (activity.type === 'message') {
    const submitted = ActionValue.safeParse({ action: { verb: verbOf(activity.value), data: activity.value } });
    const isSubmit = !questionOf(activity) && typeof activity.value === 'object' && activity.value !== null;
    const answer = isSubmit
      ? await ports.dispatch.action(submitted.success ? submitted.data.action.verb : '', submitted.data?.action.data, turn)
      : await ports.dispatch.message(questionOf(activity), turn);
    return { post: [asCard(answer)] };
  }
  if (isArrival(activity)) return { post: (await ports.dispatch.arrival(turn)).map(asCard) };
  return NOTHING;
}

async function pressed(
  activity: IncomingActivity,
  turn: Turn,
  ports: AnswerPorts,
  asCard: (answer: Reply) => DrawnCard,
): Promise<InvokeAnswer> {
  const value = ActionValue.safeParse(activity.value);
  const answer = await ports.dispatch.action(value.data?.action.verb ?? '', value.data?.action.data, turn);
  return isRefusal(answer) ? messageAnswer(answer.refused) : cardAnswer(asCard(answer));
}

async function turnOf(activity: IncomingActivity, ports: AnswerPorts): Promise<Turn> {
  const userId = (activity.from.aadObjectId ?? activity.from.id) as UserId;
  const kind = activity.conversation.conversationType;
  return {
    actor: {
      userId,
      tenantId: tenantOf(activity) ?? '',
      name: activity.from.name ?? '',
      roles: await ports.rolesOf(userId),
    },
    audience: kind === 'channel' ? 'channel' : kind === 'groupChat' ? 'group' : 'personal',
    conversationId: activity.conversation.id,
    at: ports.clock.now(),
  };
}

/** Old clients send a card button as a message with a value. */
function verbOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'verb' in value ? value.verb : '';
}

function isArrival(activity: IncomingActivity): boolean {
  if (activity.type === 'installationUpdate') return activity.action !== 'remove' && activity.action !== 'remove-upgrade';
  const added = activity.membersAdded ?? [];
  return activity.type === 'conversationUpdate' && added.some((member) => member.id === activity.recipient?.id);
}
