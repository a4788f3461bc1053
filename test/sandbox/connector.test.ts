import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningSandbox, startSandbox } from './start-sandbox.ts';

const CONVERSATIONS = '/connector/v3/conversations';
const TENANT = '11111111-1111-4111-8111-111111111111';

let sandbox: RunningSandbox;
let teacher: string;
let channel: string;
let team: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  teacher = (await sandbox.get('/personas')).body[0].id;
  const { body } = await sandbox.get('/teams');
  team = body[0].id;
  channel = body[0].channels[1].id;
});

afterEach(() => sandbox.close());

const at = (id: string, rest = '/activities') => `${CONVERSATIONS}/${encodeURIComponent(id)}${rest}`;
const text = (words: string) => ({ type: 'message', text: words });

async function personalChat(): Promise<string> {
  const { body } = await sandbox.send('POST', CONVERSATIONS, { members: [{ id: teacher }], tenantId: TENANT });
  return body.id;
}

describe('starting a conversation', () => {
  it('gives the one chat with a person, by object id and by the 29: id', async () => {
    const first = await sandbox.send('POST', CONVERSATIONS, { members: [{ id: teacher }], tenantId: TENANT });
    const mri = (await sandbox.get(at(first.body.id, '/members'))).body[0].id;
    const second = await sandbox.send('POST', CONVERSATIONS, { members: [{ id: mri }], channelData: { tenant: { id: TENANT } } });
    expect(first.status).toBe(201);
    expect(mri).toMatch(/^29:1/);
    expect(first.body.id).toMatch(/^a:1/);
    expect(second.body.id).toBe(first.body.id);
  });

  it('starts a new thread in a channel', async () => {
    const wanted = { isGroup: true, channelData: { channel: { id: channel } }, activity: text('A course') };
    const { status, body } = await sandbox.send('POST', CONVERSATIONS, wanted);
    expect(status).toBe(201);
    expect(body.id).toBe(`${channel};messageid=${body.activityId}`);
    expect((await sandbox.get(at(body.id))).body.activities).toMatchObject([{ id: body.activityId, text: 'A course' }]);
  });

  it.each([
    ['a person who has not got the app', { members: [{ id: 'nobody' }] }, 403, 'BotNotInConversationRoster'],
    [
      'an unknown channel',
      { channelData: { channel: { id: '19:x@thread.tacv2' } }, activity: text('Hi') },
      404,
      'ConversationNotFound',
    ],
    ['a group chat', { isGroup: true, members: [{ id: 'a' }, { id: 'b' }] }, 400, 'BadSyntax'],
    ['another tenant', { members: [{ id: 'a' }], tenantId: '99999999-9999-4999-8999-999999999999' }, 400, 'BadSyntax'],
    ['nothing', undefined, 400, 'BadSyntax'],
  ])('refuses %s', async (_title, wanted, status, code) => {
    expect(await sandbox.send('POST', CONVERSATIONS, wanted)).toMatchObject({ status, body: { error: { code } } });
  });
});

describe('sending', () => {
  it('keeps what was sent, changed and deleted, in order', async () => {
    const chat = await personalChat();
    const first = (await sandbox.send('POST', at(chat), text('one'))).body.id;
    const second = (await sandbox.send('POST', at(chat), text('two'))).body.id;
    const third = (await sandbox.send('POST', at(chat, `/activities/${second}`), text('three'))).body.id;
    expect((await sandbox.send('PUT', at(chat, `/activities/${first}`), text('one, changed'))).status).toBe(200);
    expect((await sandbox.send('DELETE', at(chat, `/activities/${second}`))).status).toBe(200);
    const { activities } = (await sandbox.get(at(chat))).body;
    expect(activities).toMatchObject([
      { id: first, text: 'one, changed', from: { name: 'Signpost' }, conversation: { id: chat, conversationType: 'personal' } },
      { id: third, text: 'three', replyToId: second },
    ]);
  });

  it('keeps a reply in the thread of what it answers', async () => {
    const { body } = await sandbox.send('POST', CONVERSATIONS, {
      channelData: { channel: { id: channel } },
      activity: text('A post'),
    });
    await sandbox.send('POST', at(channel, `/activities/${body.activityId}`), text('A reply'));
    await sandbox.send('POST', at(channel), text('Another post'));
    const inThread = (await sandbox.get(at(body.id))).body.activities;
    expect(inThread.map((activity: { text: string }) => activity.text)).toEqual(['A post', 'A reply']);
    expect((await sandbox.get(at(channel))).body.activities).toHaveLength(3);
  });

  it('shows typing but keeps nothing of it', async () => {
    const chat = await personalChat();
    expect((await sandbox.send('POST', at(chat), { type: 'typing' })).status).toBe(201);
    expect((await sandbox.get(at(chat))).body.activities).toEqual([]);
  });

  it('refuses an activity over 100 KB in UTF-16, and takes one just under', async () => {
    const chat = await personalChat();
    const under = await sandbox.send('POST', at(chat), text('x'.repeat(50 * 1024 - 50)));
    const over = await sandbox.send('POST', at(chat), text('x'.repeat(50 * 1024)));
    expect(under.status).toBe(201);
    expect(over).toMatchObject({ status: 413, body: { error: { code: 'MessageSizeTooBig' } } });
  });

  it.each([
    ['an unknown conversation', 'POST', 'a:unknown', '/activities', 404, 'ConversationNotFound'],
    ['an unknown thread', 'POST', 'thread', '/activities', 404, 'ConversationNotFound'],
    ['an unknown activity', 'PUT', 'chat', '/activities/1', 404, 'ActivityNotFoundInConversation'],
    ['an unknown activity', 'DELETE', 'chat', '/activities/1', 404, 'ActivityNotFoundInConversation'],
    ['an unknown path', 'GET', 'chat', '/attachments', 404, 'NotFound'],
    ['an impossible method', 'DELETE', 'chat', '/activities', 405, 'MethodNotAllowed'],
  ])('refuses %s (%s)', async (_title, method, where, rest, status, code) => {
    const id = { chat: await personalChat(), thread: `${channel};messageid=1` }[where] ?? where;
    expect(
      await sandbox.send(method, at(id, rest), method === 'GET' || method === 'DELETE' ? undefined : text('Hi')),
    ).toMatchObject({
      status,
      body: { error: { code } },
    });
  });

  it.each([
    ['without a type', { text: 'Hi' }],
    ['without anything to show', { type: 'message' }],
    ['with attachments that are none', { type: 'message', attachments: ['x'] }],
  ])('refuses an activity %s', async (_title, activity) => {
    expect(await sandbox.send('POST', at(await personalChat()), activity)).toMatchObject({
      status: 400,
      body: { error: { code: 'BadSyntax' } },
    });
  });

  it('lets a bot change only what it sent', async () => {
    const { chats } = (await sandbox.get(`/api/chats?as=${teacher}`)).body;
    const said = await sandbox.send('POST', `/api/chats/${encodeURIComponent(chats[0].id)}/messages`, {
      as: teacher,
      text: 'Mine',
    });
    const { status } = await sandbox.send('PUT', at(chats[0].id, `/activities/${said.body.id}`), text('Not yours'));
    expect(status).toBe(404);
  });

  it('is refused where the bot has been removed', async () => {
    const chat = await personalChat();
    await sandbox.send('POST', `/api/chats/${encodeURIComponent(chat)}/installation`, { as: teacher, action: 'remove' });
    const refused = { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
    expect(await sandbox.send('POST', at(chat), text('Hi'))).toMatchObject(refused);
    expect(await sandbox.send('POST', CONVERSATIONS, { members: [{ id: teacher }] })).toMatchObject(refused);
    expect(await sandbox.get(at(chat, '/members'))).toMatchObject(refused);
    expect((await sandbox.get(at(chat))).status).toBe(200);
  });
});

describe('members and teams', () => {
  it('names the members of a channel, with who is a guest', async () => {
    const north = (await sandbox.get('/teams')).body[1];
    const { body } = await sandbox.get(at(north.channels[1].id, '/members'));
    expect(body).toContainEqual(expect.objectContaining({ aadObjectId: teacher, userRole: 'user', tenantId: TENANT }));
    expect(body.filter((member: { userRole: string }) => member.userRole === 'guest')).toHaveLength(1);
  });

  it('finds one member by object id, 29: id and address', async () => {
    const { body: member } = await sandbox.get(at(channel, `/members/${teacher}`));
    for (const id of [member.id, member.email]) {
      expect((await sandbox.get(at(channel, `/members/${encodeURIComponent(id)}`))).body).toEqual(member);
    }
    expect(await sandbox.get(at(channel, '/members/nobody'))).toMatchObject({
      status: 404,
      body: { error: { code: 'MemberNotFoundInConversation' } },
    });
  });

  it('pages through members', async () => {
    const first = (await sandbox.get(at(channel, '/pagedmembers?pageSize=3'))).body;
    const next = (await sandbox.get(at(channel, `/pagedmembers?pageSize=3&continuationToken=${first.continuationToken}`))).body;
    expect(first.members).toHaveLength(3);
    expect(next.members).toHaveLength(1);
    expect(next.continuationToken).toBeUndefined();
  });

  it('describes a team and its channels; General has no name, as in Teams', async () => {
    expect((await sandbox.get(`/connector/v3/teams/${encodeURIComponent(team)}`)).body).toMatchObject({
      id: team,
      name: 'Harbour Primary (sandbox)',
    });
    const { conversations } = (await sandbox.get(`/connector/v3/teams/${encodeURIComponent(team)}/conversations`)).body;
    expect(conversations).toEqual([{ id: team }, { id: channel, name: 'Safeguarding' }]);
    expect((await sandbox.get('/connector/v3/teams/none')).status).toBe(404);
  });
});
