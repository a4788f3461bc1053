import { z } from 'zod';
import { describeChat, viewMessages } from './chat-view.ts';
import type { Deliver } from './deliver.ts';
import { json, nothing } from './http/answer.ts';
import { checkBody } from './http/check-body.ts';
import { refuse } from './http/refused.ts';
import { type Route, route } from './http/routes.ts';
import { installBot, installOnFirstOpening, removeBot } from './install-bot.ts';
import type { LocalTeams } from './local-teams.ts';
import { searchApp, shareCard } from './message-extension.ts';
import { findSeat, findViewer } from './page-seat.ts';
import { say } from './say.ts';
import { chatsOf } from './world/world.ts';

const AsSomeone = z.object({ as: z.string() });
const NewText = AsSomeone.extend({ text: z.string().trim().min(1), threadOf: z.string().optional() });
const Looked = AsSomeone.extend({ text: z.string() });
const Shared = AsSomeone.extend({ card: z.record(z.string(), z.unknown()), threadOf: z.string().optional() });
const Installation = AsSomeone.extend({ action: z.enum(['add', 'remove']) });

/** What a person does in a chat: open it, read it, write in it, look for a contact and send it, add the bot to it or remove it. */
export function chatRoutes(teams: LocalTeams, deliver: Deliver): readonly Route[] {
  const { history } = teams;
  return [
    route('GET', '/chats', ({ query }) => json(200, { chats: chatsOf(findViewer(query.get('as'))).map(describeChat) })),
    route('DELETE', '/chats', () => {
      history.startAfresh();
      return nothing(204);
    }),
    route('GET', '/chats/{chat}', ({ params, query }) => {
      const { chat, person } = findSeat(params.chat, query.get('as'));
      return json(200, { chat: describeChat(chat), messages: viewMessages(history, chat, person) });
    }),
    route('POST', '/chats/{chat}/opened', async ({ params, body }) => {
      const seat = findSeat(params.chat, checkBody(AsSomeone, body).as);
      return json(200, { problem: await installOnFirstOpening(teams, deliver, seat) });
    }),
    route('POST', '/chats/{chat}/messages', async ({ params, body }) => {
      const { as, text, threadOf } = checkBody(NewText, body);
      const seat = findSeat(params.chat, as);
      if (threadOf !== undefined && !history.find(seat.chat.id, threadOf)) refuse(404, 'NotFound', 'There is no such post.');
      return json(201, await say(teams, deliver, threadOf === undefined ? seat : { ...seat, rootId: threadOf }, text));
    }),
    route('POST', '/chats/{chat}/find', async ({ params, body }) => {
      const { as, text } = checkBody(Looked, body);
      return json(200, await searchApp(teams, deliver, findSeat(params.chat, as), text));
    }),
    route('POST', '/chats/{chat}/share', async ({ params, body }) => {
      const { as, card, threadOf } = checkBody(Shared, body);
      const seat = findSeat(params.chat, as);
      return json(201, await shareCard(teams, deliver, threadOf === undefined ? seat : { ...seat, rootId: threadOf }, card));
    }),
    route('POST', '/chats/{chat}/installation', async ({ params, body }) => {
      const { as, action } = checkBody(Installation, body);
      const seat = findSeat(params.chat, as);
      return json(200, { problem: await (action === 'add' ? installBot : removeBot)(teams, deliver, seat) });
    }),
  ];
}
