import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buttonsOf, seen, startTeams, type TeamsDriver } from '../support/teams-driver.ts';

describe('the buttons of an answer', () => {
  let teams: TeamsDriver;
  beforeAll(async () => {
    teams = await startTeams();
  });
  afterAll(() => teams.stop());

  async function answerTo(question: string) {
    const [card] = await teams.say(question);
    if (!card) throw new Error('No card came back');
    return card;
  }

  it('replaces the card with the entry that was chosen', async () => {
    const card = await answerTo('colleague restrained a child too roughly');
    const { body } = await teams.press(card, 'Multi-Agency Safeguarding Hub (MASH)');
    expect(body.type).toBe('application/vnd.microsoft.card.adaptive');
    expect(seen(body.value as Record<string, unknown>).words).toContain('MASH is open now');
  });

  it('keeps what was thought of an answer by its topic, once, with an entry in the trail', async () => {
    const card = await answerTo('whats the mash number');
    const { body } = await teams.press(card, 'Send feedback', { verdict: 'wrong-number' });
    expect(seen(body.value as Record<string, unknown>).words).toContain('Thank you');
    expect(seen(body.value as Record<string, unknown>).words).toContain('023 9268 8793');
    await teams.press(card, 'Send feedback', { verdict: 'wrong-number' });
    expect(await teams.database.feedback.countByTopic()).toEqual([
      { topic: expect.any(String), verdict: 'wrong-number', count: 1 },
    ]);
    const trail = await teams.database.sql("select * from audit_trail where action = 'knowledge.feedback-given'");
    expect(trail).toHaveLength(1);
    expect(await teams.database.trail.verify()).toMatchObject({ broken: null });
  });

  it('refuses feedback that is not one of the fixed reasons, and keeps the card', async () => {
    const card = await answerTo('how do I refer to the attendance panel');
    const { body } = await teams.press(card, 'Send feedback', { verdict: 'the child is called Example' });
    expect(body.type).toBe('application/vnd.microsoft.activity.message');
    expect(body.value).toContain('Nothing was changed');
  });

  it('keeps the alarm on the card after feedback', async () => {
    const card = await answerTo('14 yr old in my office says she has swallowed a load of paracetamol');
    const { body } = await teams.press(card, 'Send feedback', { verdict: 'right' });
    expect(seen(body.value as Record<string, unknown>).words).toContain('Ring 999 now');
  });

  it.each([
    ['an unknown verb', { verb: 'concerns.close', data: {} }],
    ['a topic that is gone', { verb: 'knowledge.show-topic', data: { topic: 'no-such-entry' } }],
    ['no verb', { data: {} }],
    ['data of the wrong kind', { verb: 'knowledge.show-topic', data: { topic: { $ne: 1 } } }],
  ])('answers %s in words', async (_, action) => {
    const answer = await teams.post(teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action } }));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).value).toMatch(/fresh card/);
  });

  it('answers a button that an old client sends as a message', async () => {
    const before = teams.sent.length;
    await teams.post(teams.activity({ text: '', value: { verb: 'knowledge.show-topic', topic: 'mash' } }));
    expect(JSON.stringify(teams.sent.slice(before))).toContain('MASH is open now');
  });

  it('shows one person\u2019s card to nobody else: a press never changes the posted card', async () => {
    const card = await answerTo('who do I ring about a safeguarding concern');
    const before = teams.sent.length;
    await Promise.all(
      buttonsOf(card.card)
        .filter((one) => one['verb'] === 'knowledge.show-topic')
        .map((one) => teams.press(card, String(one['title']))),
    );
    expect(teams.sent.length).toBe(before);
  });
});
