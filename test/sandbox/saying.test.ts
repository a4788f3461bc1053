import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningSandbox, startSandbox } from './start-sandbox.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';

let sandbox: RunningSandbox;
let teacher: { id: string; name: string };
let lead: { id: string; name: string };

beforeEach(async () => {
  sandbox = await startSandbox();
  [teacher, lead] = (await sandbox.get('/personas')).body;
});

afterEach(() => sandbox.close());

const path = (chat: string, rest = '') => `/api/chats/${encodeURIComponent(chat)}${rest}`;
const say = (as: string, chat: string, text: string, threadOf?: string) =>
  sandbox.send('POST', path(chat, '/messages'), { as, text, threadOf });
const read = async (as: string, chat: string) => (await sandbox.get(`${path(chat)}?as=${as}`)).body.messages;
const chatsOf = async (as: string) => (await sandbox.get(`/api/chats?as=${as}`)).body.chats;
const personal = async (as: string) => (await chatsOf(as))[0].id;
const channelOf = async (name: string) => {
  const channels = (await sandbox.get('/teams')).body.flatMap(
    (team: { channels: { name: string; id: string }[] }) => team.channels,
  );
  return channels.find((channel: { name: string }) => channel.name === name).id;
};

describe('in a personal chat', () => {
  it('reaches the bot as Teams would send it, and its answer is shown', async () => {
    sandbox.bot.play((_activity, { say: answer }) => answer('Ring MASH.'));
    const chat = await personal(teacher.id);
    await say(teacher.id, chat, 'Who do I ring?');
    expect(sandbox.bot.received).toHaveLength(1);
    expect(sandbox.bot.received[0]).toMatchObject({
      type: 'message',
      text: 'Who do I ring?',
      channelId: 'msteams',
      serviceUrl: `${sandbox.url}/connector/`,
      from: { id: expect.stringMatching(/^29:/), aadObjectId: teacher.id, name: teacher.name },
      recipient: { id: expect.stringMatching(/^28:/), name: 'Signpost' },
      conversation: { id: chat, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      locale: 'en-GB',
      localTimezone: 'Europe/London',
      timestamp: expect.stringMatching(/^2026-11-24T10:30:/),
      localTimestamp: expect.stringMatching(/^2026-11-24T10:30:.+\+00:00$/),
      entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB' }],
    });
    expect(await read(teacher.id, chat)).toMatchObject([
      { from: { kind: 'self' }, text: 'Who do I ring?' },
      { from: { kind: 'bot', name: 'Signpost' }, text: 'Ring MASH.', at: expect.stringMatching(/^2026-11-24T10:3/) },
    ]);
  });

  it('writes local time with its offset in summer', async () => {
    await sandbox.send('PUT', '/clock', { now: '2027-07-01T08:30:00Z' });
    await say(teacher.id, await personal(teacher.id), 'Hello');
    expect(sandbox.bot.received[0].localTimestamp).toMatch(/^2027-07-01T09:30:.+\+01:00$/);
  });

  it('is nobody else’s', async () => {
    expect((await sandbox.get(`${path(await personal(teacher.id))}?as=${lead.id}`)).status).toBe(403);
  });

  it('keeps the message, with a plain line, when the bot is not there', async () => {
    await sandbox.bot.close();
    const chat = await personal(teacher.id);
    const { body } = await say(teacher.id, chat, 'Hello?');
    expect(body.hint).toBe('Signpost is not answering. Is the bot running?');
    expect(await read(teacher.id, chat)).toMatchObject([{ text: 'Hello?', hint: body.hint }]);
  });
});

describe('in a channel or group chat', () => {
  it('reaches the bot only with a mention', async () => {
    const channel = await channelOf('Safeguarding');
    const without = await say(teacher.id, channel, 'Has anybody got the form?');
    expect(without.body.hint).toContain('only what mentions @Signpost');
    expect(sandbox.bot.received).toEqual([]);
    const { body } = await say(teacher.id, channel, '@Signpost where is the form?');
    expect(sandbox.bot.received).toMatchObject([
      {
        text: '<at>Signpost</at> where is the form?',
        conversation: { id: `${channel};messageid=${body.id}`, conversationType: 'channel', isGroup: true },
        channelData: { channel: { id: channel }, team: { name: 'Harbour Primary (sandbox)' }, teamsChannelId: channel },
        entities: [{ type: 'mention', text: '<at>Signpost</at>', mentioned: { name: 'Signpost' } }, { type: 'clientInfo' }],
      },
    ]);
  });

  it('keeps answers and replies in the thread, where all members see them', async () => {
    sandbox.bot.play((_activity, { say: answer }) => answer('Here.'));
    const channel = await channelOf('Safeguarding');
    const post = (await say(teacher.id, channel, '@Signpost the form?')).body.id;
    await say(lead.id, channel, 'Thank you', post);
    const messages = await read(lead.id, channel);
    expect(messages.map(({ text, rootId }: { text: string; rootId: string }) => [text, rootId])).toEqual([
      ['<at>Signpost</at> the form?', post],
      ['Here.', post],
      ['Thank you', post],
    ]);
  });

  it('works in a group chat', async () => {
    const chat = (await chatsOf(lead.id)).find(({ kind }: { kind: string }) => kind === 'group');
    await say(lead.id, chat.id, '@Signpost help');
    expect(sandbox.bot.received).toMatchObject([{ conversation: { id: chat.id, conversationType: 'groupChat', isGroup: true } }]);
    expect(chat.id).toMatch(/^19:[0-9a-f]{32}@thread\.v2$/);
  });
});

describe('opening a chat', () => {
  it('adds the bot the first time only', async () => {
    const chat = await personal(teacher.id);
    await sandbox.send('POST', path(chat, '/opened'), { as: teacher.id });
    await sandbox.send('POST', path(chat, '/opened'), { as: teacher.id });
    expect(sandbox.bot.received).toMatchObject([
      { type: 'installationUpdate', action: 'add', conversation: { id: chat } },
      { type: 'conversationUpdate', membersAdded: [{ aadObjectId: teacher.id }, { id: expect.stringMatching(/^28:/) }] },
    ]);
  });

  it('adds it to a team once, not to each channel', async () => {
    await sandbox.send('POST', path(await channelOf('Safeguarding'), '/opened'), { as: teacher.id });
    const { length } = sandbox.bot.received;
    const general = (await sandbox.get('/teams')).body[0].channels[0].id;
    await sandbox.send('POST', path(general, '/opened'), { as: teacher.id });
    expect(length).toBe(2);
    expect(sandbox.bot.received).toHaveLength(2);
  });

  it('tries again at the next opening when the bot did not take it', async () => {
    const chat = await personal(teacher.id);
    sandbox.bot.play(() => {
      throw new Error('not ready');
    });
    const { body } = await sandbox.send('POST', path(chat, '/opened'), { as: teacher.id });
    expect(body.problem).toBe('Signpost could not take this (HTTP 500).');
    sandbox.bot.play(() => undefined);
    await sandbox.send('POST', path(chat, '/opened'), { as: teacher.id });
    expect(sandbox.bot.received.map(({ type }) => type)).toEqual([
      'installationUpdate',
      'installationUpdate',
      'conversationUpdate',
    ]);
  });

  it('can be done again by hand, and the bot can be removed', async () => {
    const chat = await personal(teacher.id);
    await sandbox.send('POST', path(chat, '/opened'), { as: teacher.id });
    await sandbox.send('POST', path(chat, '/installation'), { as: teacher.id, action: 'add' });
    await sandbox.send('POST', path(chat, '/installation'), { as: teacher.id, action: 'remove' });
    expect(sandbox.bot.received.map(({ action }: { action?: string }) => action ?? '')).toEqual(['add', '', 'add', '', 'remove']);
    expect((await say(teacher.id, chat, 'Still there?')).body.hint).toContain('removed');
  });
});

describe('the journal', () => {
  it('brings the chats back after a restart', async () => {
    sandbox.bot.play((_activity, { say: answer }) => answer('Ring MASH.'));
    const chat = await personal(teacher.id);
    await sandbox.send('POST', path(chat, '/opened'), { as: teacher.id });
    await say(teacher.id, chat, 'Who do I ring?');
    const before = await read(teacher.id, chat);
    sandbox = await sandbox.restart();
    expect(await read(teacher.id, chat)).toEqual(before);
    await sandbox.send('POST', path(chat, '/opened'), { as: teacher.id });
    expect(sandbox.bot.received).toEqual([]);
  });

  it('is emptied by starting afresh', async () => {
    const chat = await personal(teacher.id);
    await say(teacher.id, chat, 'Hello');
    expect((await sandbox.send('DELETE', '/api/chats')).status).toBe(204);
    expect(await read(teacher.id, chat)).toEqual([]);
    sandbox = await sandbox.restart();
    expect(await read(teacher.id, chat)).toEqual([]);
  });
});
