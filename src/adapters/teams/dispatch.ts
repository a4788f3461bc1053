import { isAllowed } from '#core/actor';
import type { AuditEvent, AuditTrail } from '#core/audit-event';
import type { Command } from '#core/command';
import type { Feature } from '#core/feature';
import { isRefusal, type Refusal, refuse } from '#core/refusal';
import type { Answered, Reply, Turn } from '#core/reply';
import type { Found } from '#core/search';
import type { UnitOfWork } from '#core/unit-of-work';

/** From what somebody typed or pressed to the reply: permission, input, one transaction for the change and its trail. */
export interface Dispatch {
  message(text: string, turn: Turn): Promise<Reply | Refusal>;
  action(verb: string, data: unknown, turn: Turn): Promise<Reply | Refusal>;
  /** What a search of the message box finds; null when there is no such search. */
  search(id: string, text: string, turn: Turn): readonly Found[] | null;
  arrival(turn: Turn): Promise<readonly Reply[]>;
}

const GONE = 'This button no longer works. Nothing was changed. Ask your question again for a fresh card.';

export function createDispatch(features: readonly Feature[], ports: { unitOfWork: UnitOfWork; trail: AuditTrail }): Dispatch {
  const actions = new Map(features.flatMap((feature) => feature.actions ?? []).map((action) => [action.name as string, action]));
  const commands = new Map(features.flatMap((feature) => feature.commands ?? []).flatMap(namesOf));
  const intents = features.flatMap((feature) => feature.intents ?? []);
  const searches = new Map(features.flatMap((feature) => feature.searches ?? []).map((search) => [search.id, search]));
  const arrivals = features.flatMap((feature) => feature.arrivals ?? []);
  const keep = (handle: () => Answered) => ports.unitOfWork.run(() => recorded(handle, ports.trail));

  return {
    async message(text, turn) {
      const command = commands.get(plain(text));
      if (command) {
        if (!isAllowed(turn.actor, command.allow)) return refuseRole(`command ${command.title}`, turn, ports);
        return command.handle(turn);
      }
      for (const intent of intents) {
        const answer = intent.answer(text, turn);
        if (answer !== null) return answer;
      }
      return refuse('no-answer', 'Signpost has no answer to that. Type help to see what it can do.');
    },
    async action(verb, data, turn) {
      const action = actions.get(verb);
      if (!action) return refuse('unknown-verb', GONE);
      if (!isAllowed(turn.actor, action.allow)) return refuseRole(action.name, turn, ports);
      const input = action.input.safeParse(data ?? {});
      if (!input.success) return refuse('wrong-input', whatIsWrong(input.error.issues));
      return keep(() => action.handle(input.data, turn));
    },
    search: (id, text, turn) => searches.get(id)?.find(text, turn) ?? null,
    async arrival(turn) {
      const replies: Reply[] = [];
      for (const arrival of arrivals) {
        const reply = await ports.unitOfWork.run(() => arrival.greet(turn));
        if (reply) replies.push(reply);
      }
      return replies;
    },
  };
}

/** Runs a handler and puts what it says on the trail, in the caller's transaction. */
async function recorded(handle: () => Answered, trail: AuditTrail): Promise<Reply | Refusal> {
  const answer = await handle();
  if (isRefusal(answer)) return answer;
  for (const event of answer.record) await trail.record(event);
  return answer;
}

async function refuseRole(what: string, turn: Turn, ports: { unitOfWork: UnitOfWork; trail: AuditTrail }): Promise<Refusal> {
  const event: AuditEvent = { actor: turn.actor.userId, action: 'access.use-refused', about: what };
  await ports.unitOfWork.run(() => ports.trail.record(event));
  return refuse(
    'not-your-role',
    'Your role may not do this. Nothing was changed. Ask your administrator if you think it should.',
  );
}

function namesOf(command: Command): [string, Command][] {
  return [command.title, ...command.words].map((name) => [plain(name), command]);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function whatIsWrong(issues: readonly { path: PropertyKey[] }[]): string {
  const fields = [...new Set(issues.map((issue) => String(issue.path[0] ?? '')).filter(Boolean))];
  const named = fields.length > 0 ? ` (${fields.join(', ')})` : '';
  return `Something on the card was not filled in as expected${named}. Nothing was changed. Choose again, or ask for a fresh card.`;
}
