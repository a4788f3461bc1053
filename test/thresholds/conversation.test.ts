import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buttonsOf, type SeenCard, seen, startTeams, type TeamsDriver } from '../support/teams-driver.ts';

let teams: TeamsDriver;
beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.stop());

/** Presses a button and answers with the card that took the place of the one it was on. */
async function press(card: SeenCard, title: string, inputs: Record<string, unknown> = {}): Promise<SeenCard> {
  const { body } = await teams.press(card, title, inputs);
  expect(body.type).toBe('application/vnd.microsoft.card.adaptive');
  return seen(body.value as Record<string, unknown>);
}

async function say(text: string): Promise<SeenCard> {
  const [card] = await teams.say(text);
  if (!card) throw new Error('Nothing was answered');
  return card;
}

const THEMES = {
  'noticed-working-together-2018.child': 'working-together-2018.young-carer',
  'noticed-working-together-2018.family': '',
};

describe('is this serious enough, in personal chat', () => {
  it("asks five questions and ends with number, tiers' words, reasons and words for the phone, in six cards", async () => {
    let card = await say('tiers');
    expect(card.words).toContain('Is anyone in danger');
    card = await press(card, 'No, continue');
    expect(card.words).toContain('Could the child be seriously harmed');
    card = await press(card, 'No');
    expect(card.words).toContain('is a young carer');
    card = await press(card, 'Continue', THEMES);
    card = await press(card, 'One or two agencies');
    card = await press(card, 'They do not agree');
    for (const words of [
      'Words that may fit',
      'Tier 2 Additional Offer',
      'Something was noticed that may need help',
      'start a Family Support Plan',
      "A parent's no does not stop you",
      'What has been noticed: is a young carer',
      'not Signpost',
    ])
      expect(card.words).toContain(words);
    expect(card.words).not.toContain('Tier 3 Targeted Offer');
  });

  it('stops asking and rings first when someone is in danger', async () => {
    const card = await press(await say('is this serious enough?'), 'Yes, someone is in danger');
    expect(card.words).toContain('Ring 999 now');
    expect(card.words).toContain('Words for the phone');
  });

  it('keeps the alarm on every card while danger is not ruled out', async () => {
    let card = await press(await say('tiers'), 'Not sure');
    for (const title of ['No', "I don't know", "I don't know", "I don't know"]) {
      expect(card.words).toContain('Ring 999 now');
      card = await press(card, title);
    }
    expect(card.words).toContain('Still to find out');
  });

  it('goes back with what was ticked still ticked, and lets an answer be changed at the end', async () => {
    let card = await press(await press(await say('tiers'), 'No, continue'), 'No');
    card = await press(card, 'Continue', THEMES);
    card = await press(card, 'Back');
    expect(JSON.stringify(card.card)).toContain('"value":"working-together-2018.young-carer","choices"');
    card = await press(await press(await press(card, 'Continue', THEMES), 'Nobody yet'), 'They agree');
    card = await press(card, 'Change: Who already helps the child or the family?');
    expect(card.words).toContain('Question 4 of 5');
  });

  it('takes a list of worries, says what it understood, and begins with it ticked', async () => {
    const card = await say('is this tier 2 or 3: attendance 82%, mum overwhelmed, housing arrears');
    expect(card.words).toContain('What Signpost understood');
    let next = await press(card, 'Go through it, step by step');
    next = await press(await press(next, 'No, continue'), 'No');
    expect(next.words).toContain('From what you wrote, as Signpost understood it');
    expect(JSON.stringify(next.card)).toContain('topic:money-housing-debt');
    expect(buttonsOf(next.card).map((button) => button['title'])).toContain('Back');
  });

  it('asks nothing about a child where others read', async () => {
    const [card] = await teams.say('tiers', { place: 'channel' });
    expect(card?.words).toContain('Others can read this chat');
  });

  it('keeps nothing of the answers, on the trail or in the log', async () => {
    await press(await press(await say('tiers'), 'No, continue'), 'Yes');
    expect(teams.logged.join('\n')).not.toMatch(/young-carer|noticed|harm/);
  });

  it.each([
    ['a step that is none', { step: 'tier', value: 'yes', so: '{"ticked":[]}' }],
    ['an answer that is none', { step: 'danger', value: 'maybe', so: '{"ticked":[]}' }],
    ['what no card wrote', { step: 'danger', value: 'no', so: '{"danger":"perhaps"}' }],
    ['no JSON', { step: 'danger', value: 'no', so: 'danger=no' }],
  ])('answers %s in words', async (_, data) => {
    const post = await teams.post(
      teams.activity({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'thresholds.answer', data }, trigger: 'manual' },
      }),
    );
    expect(post.status).toBe(200);
    expect(post.text).toMatch(/Nothing was changed|nothing was changed/);
  });
});
