import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createSettableClock } from '../../src/core/clock.ts';
import { moveClock } from '../../src/sandbox/move-clock.ts';
import { type RunningSandbox, startSandbox, TUESDAY } from './start-sandbox.ts';

let sandbox: RunningSandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
});

afterEach(() => sandbox.close());

describe('who exists', () => {
  it('lists invented people with their roles and nothing else', async () => {
    const { status, body } = await sandbox.get('/personas');
    expect(status).toBe(200);
    expect(body.length).toBeGreaterThanOrEqual(10);
    for (const person of body) {
      expect(Object.keys(person).sort()).toEqual(['id', 'mailbox', 'name', 'organisation', 'roles']);
      expect(person.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(person.mailbox).toMatch(/@([a-z]+\.)?example\.org$/);
      expect(person.roles).toContain('practitioner');
    }
    const roles = new Set(body.flatMap((person: { roles: string[] }) => person.roles));
    expect([...roles].sort()).toEqual([
      'administrator',
      'chair',
      'content-owner',
      'designated-safeguarding-lead',
      'mash-triage',
      'meeting-co-ordinator',
      'practitioner',
      'training-team',
    ]);
  });

  it('lists teams with their channels', async () => {
    const { body } = await sandbox.get('/teams');
    const names = body.map(({ name, channels }: { name: string; channels: { name: string }[] }) => [
      name,
      channels.map((channel) => channel.name),
    ]);
    expect(names).toEqual([
      ['Harbour Primary (sandbox)', ['General', 'Safeguarding']],
      ['Locality North network (sandbox)', ['General', 'Notices']],
    ]);
    expect(body[0].channels[0].id).toMatch(/^19:.+@thread\.tacv2$/);
  });
});

describe('the clock', () => {
  it('is set, runs what is due, and then runs on', async () => {
    const { status, body } = await sandbox.send('PUT', '/clock', { now: '2026-12-25T19:30:00Z' });
    expect(status).toBe(200);
    expect(body.stillRunning).toEqual([]);
    expect(sandbox.movedTo).toEqual([new Date('2026-12-25T19:30:00Z')]);
    expect((await sandbox.get('/clock')).body.now).toMatch(/^2026-12-25T19:30:0/);
  });

  it.each([
    [{}],
    [{ now: 'Christmas' }],
    [{ now: '2026-12-25T19:30:00' }],
    [{ now: '2026-12-25T19:30:00Z', more: 1 }],
    [undefined],
  ])('refuses %j and leaves the time alone', async (body) => {
    const answer = await sandbox.send('PUT', '/clock', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('2026-12-25T19:30:00Z');
    expect(sandbox.clock.now().getTime() - TUESDAY.getTime()).toBeLessThan(60_000);
  });

  it('waits no longer than it says for jobs, and passes on which still run', async () => {
    const clock = createSettableClock(TUESDAY);
    const never = new Promise<string[]>(() => {});
    const late = await moveClock(clock, () => never, { now: '2026-12-25T19:30:00Z' }, 20);
    const named = await moveClock(clock, async () => ['digest'], { now: '2026-12-25T19:30:00Z' });
    expect(late.body).toMatchObject({ stillRunning: ['jobs that have not reported back'] });
    expect(named.body).toMatchObject({ stillRunning: ['digest'] });
  });
});

describe('faults', () => {
  const send = async () => {
    const chat = (await sandbox.get(`/api/chats?as=${(await sandbox.get('/personas')).body[0].id}`)).body.chats[0].id;
    const path = `/connector/v3/conversations/${encodeURIComponent(chat)}/activities`;
    return { path, post: () => sandbox.send('POST', path, { type: 'message', text: 'Hi' }), read: () => sandbox.get(path) };
  };

  it.each([
    'POST /v3/conversations/*/activities',
    'POST /conversations/*/activities',
    'POST /connector/v3/conversations/*/activities',
    '* /**/activities',
  ])('matches "%s" as many times as asked for', async (match) => {
    const { post } = await send();
    await sandbox.send('PUT', '/faults', [{ match, status: 429, headers: { 'Retry-After': '2' }, times: 2 }]);
    const first = await post();
    expect(first.headers.get('retry-after')).toBe('2');
    expect([first.status, (await post()).status, (await post()).status]).toEqual([429, 429, 201]);
    expect((await sandbox.get('/faults')).body).toEqual([
      { match, status: 429, headers: { 'Retry-After': '2' }, times: 2, used: 2 },
    ]);
  });

  it('goes on for ever without times, until the rules are replaced', async () => {
    const { post, read } = await send();
    await sandbox.send('PUT', '/faults', [{ match: 'POST /v3/conversations/*/activities', status: 502 }]);
    expect([(await post()).status, (await post()).status, (await read()).status]).toEqual([502, 502, 200]);
    await sandbox.send('PUT', '/faults', []);
    expect((await post()).status).toBe(201);
    expect((await read()).body.activities).toHaveLength(1);
  });

  it('does the work and then fails, when told so', async () => {
    const { post, read } = await send();
    const match = 'POST /v3/conversations/*/activities';
    await sandbox.send('PUT', '/faults', [
      { match, after: 'accept', times: 1 },
      { match, after: 'accept', status: 504, times: 1 },
    ]);
    await expect(post()).rejects.toThrow('fetch failed');
    expect((await post()).status).toBe(504);
    expect((await read()).body.activities).toHaveLength(2);
  });

  it('answers late, when told so', async () => {
    const { post } = await send();
    await sandbox.send('PUT', '/faults', [{ match: 'POST /v3/conversations/*/activities', delayMs: 200, times: 1 }]);
    const started = performance.now();
    expect((await post()).status).toBe(201);
    expect(performance.now() - started).toBeGreaterThan(180);
  });

  it('covers the paths of Graph', async () => {
    await sandbox.send('PUT', '/faults', [{ match: 'POST /users/*/sendMail', status: 503, times: 1 }]);
    expect((await sandbox.send('POST', '/graph/v1.0/users/a@example.org/sendMail', {})).status).toBe(503);
  });

  it.each([
    ['not a list', { match: 'POST /x' }, 'list'],
    ['a rule without a method', [{ match: '/users/*/sendMail', status: 429 }], 'method'],
    ['a rule that does nothing', [{ match: 'POST /x' }], 'what goes wrong'],
    ['an unknown member', [{ match: 'POST /x', status: 500, often: 3 }], 'often'],
    ['a status that is no failure', [{ match: 'POST /x', status: 200 }], 'status'],
  ])('refuses %s, in words', async (_title, rules, words) => {
    const answer = await sandbox.send('PUT', '/faults', rules);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(words);
  });
});

it('tells an open page of a new time before the jobs are done', async () => {
  const person = (await sandbox.get('/personas')).body[0].id;
  const response = await fetch(`${sandbox.url}/api/events?as=${person}`);
  const reader = response.body?.getReader();
  await reader?.read();
  const heard = jest.fn<(text: string) => void>();
  const reading = reader?.read().then(({ value }) => heard(new TextDecoder().decode(value)));
  await sandbox.send('PUT', '/clock', { now: '2026-12-25T19:30:00Z' });
  await reading;
  expect(heard.mock.calls[0]?.[0]).toContain('"kind":"clock"');
  await reader?.cancel();
});
