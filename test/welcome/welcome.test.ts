import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardsOf, startTeams, type TeamsDriver } from '../support/teams-driver.ts';

describe('the first meeting', () => {
  let teams: TeamsDriver;
  beforeAll(async () => {
    teams = await startTeams();
  });
  afterAll(() => teams.stop());

  const install = (conversation: string, place: 'personal' | 'channel' = 'personal') =>
    teams.post(teams.activity({ type: 'installationUpdate', action: 'add' }, { conversation, place }));
  const greetings = () => teams.sent.flatMap(cardsOf).filter((card) => card.words.includes('Hello, I am Signpost')).length;

  it('greets once, however often Teams says that it was installed, and at the same time', async () => {
    await Promise.all([install('a:first'), install('a:first'), install('a:first')]);
    await teams.post(
      teams.activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }, { conversation: 'a:first' }),
    );
    expect(greetings()).toBe(1);
  });

  it('says nothing when it is taken away, or when a colleague joins', async () => {
    await teams.post(teams.activity({ type: 'installationUpdate', action: 'remove' }, { conversation: 'a:second' }));
    await teams.post(
      teams.activity({ type: 'conversationUpdate', membersAdded: [{ id: '29:colleague' }] }, { conversation: 'a:second' }),
    );
    expect(greetings()).toBe(1);
  });

  it('tells a channel how to call it there', async () => {
    await install('19:team@thread.tacv2', 'channel');
    expect(teams.sent.flatMap(cardsOf).at(-1)?.words).toContain('@Signpost');
  });

  it.each([
    ['help', 'What Signpost can do'],
    ['Hello!', 'What Signpost can do'],
    ['numbers', 'MASH is open now'],
    ['What Signpost keeps', 'Your question is not kept'],
  ])('answers the command "%s"', async (text, expected) => {
    const [card] = await teams.say(text);
    expect(card?.words).toContain(expected);
  });

  it('answers a question in a channel, without the mention', async () => {
    const [card] = await teams.say('<at>Signpost</at> whats the mash number', { place: 'channel' });
    expect(card?.words).toContain('023 9268 8793');
  });
});
