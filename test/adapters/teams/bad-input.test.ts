import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTeams, type TeamsDriver } from '../../support/teams-driver.ts';

const SECRET = 'Zebedee Exampleton';

describe('bad input', () => {
  let teams: TeamsDriver;
  beforeAll(async () => {
    teams = await startTeams();
  });
  afterAll(async () => {
    await teams.stop();
    expect(teams.logged.join('\n')).not.toContain(SECRET);
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   \n\t '],
    ['50,000 characters', `${SECRET} `.repeat(2_700).slice(0, 50_000)],
    ['binary', String.fromCharCode(...Array.from({ length: 255 }, (_, code) => code + 1))],
    ['a template', `\${${SECRET}} \${$root.topic} @{mash}`],
    ['Markdown', `**${SECRET}** [x](javascript:alert(1)) # head`],
    ['HTML', `<script>${SECRET}</script><img src=x onerror=alert(1)>`],
    ['right-to-left marks', `\u202Ehsam\u202C \u200Fwho do i ring\u2069`],
    ['a lone surrogate', '\uD800 mash'],
    ['emoji', '🆘🆘🆘'],
  ])('answers %s with one card that repeats none of it', async (_, text) => {
    const cards = await teams.say(text);
    expect(cards).toHaveLength(1);
    expect(cards[0]?.words).not.toContain(SECRET);
    expect(cards[0]?.words).not.toContain('${');
    expect(cards[0]?.words).toContain('999');
  });

  it('sees danger at the end of a very long message', async () => {
    const [card] = await teams.say(
      `${'We had a lovely term and the garden is growing. '.repeat(200)} He is unconscious and not breathing.`,
    );
    expect(card?.words.startsWith('Ring 999 now')).toBe(true);
  });

  it.each([
    ['not JSON', '{"type":', 400],
    ['an array', [], 400],
    ['an empty object', {}, 400],
    ['a type that is a number', { type: 7 }, 400],
  ])('refuses %s in words', async (_, body, status) => {
    const answer = await teams.post(body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).error.message).toMatch(/Nothing was done/);
  });

  it.each([
    ['no sender', { from: undefined }],
    ['no conversation', { conversation: undefined }],
    ['a sender without id', { from: { name: 'x' } }],
    ['a text that is an object', { text: { $gt: '' } }],
    ['a service address that is none', { serviceUrl: 'not a url' }],
  ])('refuses an activity with %s, naming the field', async (_, changes) => {
    const answer = await teams.post(teams.activity(changes));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).error.message).toMatch(/from|conversation|text|serviceUrl/);
  });

  it('refuses a body of more than a megabyte', async () => {
    const answer = await teams.post(teams.activity({ text: 'x'.repeat(1_100_000) }));
    expect(answer.status).toBe(413);
  });

  it('sends nothing to an address that is not this machine', async () => {
    const before = teams.sent.length;
    const answer = await teams.post(teams.activity({ text: 'mash', serviceUrl: 'https://attacker.example.org/' }));
    expect(answer.status).toBe(200);
    expect(teams.sent.length).toBe(before);
  });

  it.each(['task/fetch', 'composeExtension/fetchTask', 'signin/verifyState', 'no/such'])(
    'answers the invoke %s',
    async (name) => {
      const answer = await teams.post(teams.activity({ type: 'invoke', name, value: {} }));
      expect([200, 501]).toContain(answer.status);
      expect(answer.text).toContain('Signpost does not offer this');
    },
  );

  it.each(['typing', 'messageReaction', 'endOfConversation', 'event', 'no-such-type'])(
    'takes a %s activity in silence',
    async (type) => {
      const before = teams.sent.length;
      expect((await teams.post(teams.activity({ type, text: undefined }))).status).toBe(200);
      expect(teams.sent.length).toBe(before);
    },
  );

  it('answers each of ten turns at once in one conversation', async () => {
    const before = teams.sent.length;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => teams.post(teams.activity({ text: 'whats the mash number' }))),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
    expect(teams.sent.slice(before)).toHaveLength(10);
  });
});
