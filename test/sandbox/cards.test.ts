import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { card, replacedBy } from '../support/stub-bot.ts';
import { type RunningSandbox, startSandbox } from './start-sandbox.ts';

let sandbox: RunningSandbox;
let teacher: { id: string };
let lead: { id: string };
let chat: string;
let cardId: string;

const question = card({ body: [{ type: 'TextBlock', text: 'Question' }] });
const path = (rest = '') => `/api/chats/${encodeURIComponent(chat)}${rest}`;
const press = (body: object, as = teacher.id) => sandbox.send('POST', path(`/messages/${cardId}/press`), { as, ...body });
const lastReceived = () => sandbox.bot.received.at(-1);

/** The bot shows a card; from then on it plays the test's script. */
async function showCard(in_: string, text: string): Promise<void> {
  chat = in_;
  sandbox.bot.play(async (_activity, { say }) => {
    cardId = await say(question);
  });
  await sandbox.send('POST', path('/messages'), { as: teacher.id, text });
}

async function shownTo(as: string): Promise<string> {
  const { messages } = (await sandbox.get(`${path()}?as=${as}`)).body;
  const message = messages.find(({ id }: { id: string }) => id === cardId);
  return message.attachments[0].content.body[0].text;
}

beforeEach(async () => {
  sandbox = await startSandbox();
  [teacher, lead] = (await sandbox.get('/personas')).body;
  await showCard((await sandbox.get(`/api/chats?as=${teacher.id}`)).body.chats[0].id, 'Hello');
});

afterEach(() => sandbox.close());

describe('Action.Execute', () => {
  const execute = { type: 'Action.Execute', title: 'Save', verb: 'concerns.save', data: { concernId: '7', what: 'typed' } };

  it('invokes the bot as Teams does and shows the card it answers with', async () => {
    sandbox.bot.play(() => replacedBy({ body: [{ type: 'TextBlock', text: 'Saved' }] }));
    expect((await press(execute)).body).toEqual({ kind: 'replaced' });
    expect(lastReceived()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: cardId,
      value: {
        action: { type: 'Action.Execute', title: 'Save', verb: 'concerns.save', data: { concernId: '7', what: 'typed' } },
        trigger: 'manual',
      },
    });
    expect(await shownTo(teacher.id)).toBe('Saved');
  });

  it('shows the new card to the person who pressed only, also after a restart', async () => {
    const safeguarding = (await sandbox.get('/teams')).body[0].channels[1].id;
    await showCard(safeguarding, '@Signpost help');
    sandbox.bot.play(() => replacedBy({ body: [{ type: 'TextBlock', text: 'For your eyes' }] }));
    await press(execute);
    expect([await shownTo(teacher.id), await shownTo(lead.id)]).toEqual(['For your eyes', 'Question']);
    expect(lastReceived().conversation.id).toMatch(/;messageid=\d+$/);
    sandbox = await sandbox.restart();
    expect([await shownTo(teacher.id), await shownTo(lead.id)]).toEqual(['For your eyes', 'Question']);
  });

  it('gives way to a new base card', async () => {
    sandbox.bot.play(async (_activity, { update }) => {
      await update(cardId, card({ body: [{ type: 'TextBlock', text: 'Closed for all' }] }));
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done' };
    });
    expect((await press(execute)).body).toEqual({ kind: 'notice', text: 'Done' });
    expect(await shownTo(teacher.id)).toBe('Closed for all');
  });

  it.each([
    [
      'the words of an error',
      { statusCode: 403, type: 'application/vnd.microsoft.error', value: { code: 'x', message: 'Only the chair may.' } },
      'Only the chair may.',
    ],
    [
      'an error without words',
      { statusCode: 500, type: 'application/vnd.microsoft.error', value: null },
      'Something went wrong. Please try again. (The bot answered 500.)',
    ],
    ['an answer that is none', { hello: 'there' }, 'Something went wrong. Please try again. (The bot answered HTTP 200.)'],
    ['no answer', undefined, 'Something went wrong. Please try again. (The bot answered HTTP 501.)'],
  ])('shows %s and leaves the card', async (_title, answer, text) => {
    sandbox.bot.play(() => answer);
    expect((await press(execute)).body).toEqual({ kind: 'error', text });
    expect(await shownTo(teacher.id)).toBe('Question');
  });
});

describe('Action.Submit', () => {
  const submit = (data: object) => press({ type: 'Action.Submit', title: 'Send', data });
  const texts = async () => {
    const { messages } = (await sandbox.get(`${path()}?as=${teacher.id}`)).body;
    return messages.map(({ text }: { text: string }) => text);
  };

  beforeEach(() => sandbox.bot.play(() => undefined));

  it('sends the data in a message that nobody reads in the chat', async () => {
    expect((await submit({ answer: 'yes' })).body).toEqual({ kind: 'sent' });
    expect(lastReceived()).toMatchObject({ type: 'message', replyToId: cardId, value: { answer: 'yes' } });
    expect(await texts()).toEqual(['Hello', '']);
  });

  it('does what messageBack asks for', async () => {
    await submit({
      typed: 'x',
      msteams: { type: 'messageBack', text: 'find mash', displayText: 'Find MASH', value: { step: 2 } },
    });
    expect(lastReceived()).toMatchObject({ text: 'find mash', value: { step: 2, typed: 'x' } });
    expect(await texts()).toEqual(['Hello', '', 'Find MASH']);
  });

  it('does what imBack asks for', async () => {
    await submit({ msteams: { type: 'imBack', value: 'help' } });
    expect(lastReceived().text).toBe('help');
    expect(await texts()).toEqual(['Hello', '', 'help']);
  });

  it('opens a dialog and follows it to its end', async () => {
    const answers: unknown[] = [
      {
        task: {
          type: 'continue',
          value: { title: 'Raise a concern', card: { contentType: 'x', content: { type: 'AdaptiveCard' } } },
        },
      },
      { task: { type: 'message', value: 'Kept.' } },
    ];
    sandbox.bot.play(() => answers.shift());
    const data = { msteams: { type: 'task/fetch' }, form: 'concern' };
    expect((await submit(data)).body).toEqual({
      kind: 'dialog',
      dialog: { title: 'Raise a concern', card: { type: 'AdaptiveCard' } },
    });
    expect(lastReceived()).toMatchObject({ type: 'invoke', name: 'task/fetch', value: { data } });
    const end = await sandbox.send('POST', path(`/messages/${cardId}/dialog`), { as: teacher.id, data: { what: 'typed' } });
    expect(end.body).toEqual({ kind: 'notice', text: 'Kept.' });
    expect(lastReceived()).toMatchObject({ type: 'invoke', name: 'task/submit', value: { data: { what: 'typed' } } });
  });

  it('says what the sandbox cannot do', async () => {
    expect((await submit({ msteams: { type: 'signin', value: 'https://example.org' } })).body.kind).toBe('error');
  });
});

describe('choices that are looked up', () => {
  const search = (dataset: string, text: string) =>
    sandbox.send('POST', path(`/messages/${cardId}/search`), { as: teacher.id, dataset, text });

  it('come from the bot', async () => {
    const results = [{ title: 'MASH', value: 'mash' }];
    sandbox.bot.play(() => ({ statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } }));
    expect((await search('services', 'ma')).body).toEqual({ choices: results });
    expect(lastReceived()).toMatchObject({
      name: 'application/search',
      value: { dataset: 'services', queryText: 'ma', queryOptions: { skip: 0 } },
    });
  });

  it('come from the directory for people', async () => {
    expect((await search('graph.microsoft.com/users?scope=currentContext', 'tams')).body.choices).toMatchObject([
      { value: teacher.id },
    ]);
  });
});

it('refuses a press on a card that is gone', async () => {
  const gone = `/connector/v3/conversations/${encodeURIComponent(chat)}/activities/${cardId}`;
  await sandbox.send('DELETE', gone);
  expect((await press({ type: 'Action.Execute', verb: 'x' })).status).toBe(404);
});
