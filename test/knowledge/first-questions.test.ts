import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTeams, type TeamsDriver } from '../support/teams-driver.ts';

const TUESDAY_MORNING = '2026-11-24T10:30:00Z';
const THURSDAY_EVENING = '2026-11-26T19:30:00Z';
const BOXING_DAY_SUBSTITUTE = '2026-12-28T11:00:00Z';
const JUST_BEFORE_NINE = '2026-11-24T08:45:00Z';

describe('the first questions, in personal chat', () => {
  let teams: TeamsDriver;
  beforeAll(async () => {
    teams = await startTeams();
  });
  afterAll(() => teams.stop());

  async function ask(question: string, at = TUESDAY_MORNING): Promise<string> {
    teams.clock.set(new Date(at));
    const [card, ...more] = await teams.say(question);
    expect(more).toEqual([]);
    if (!card) throw new Error('No card came back');
    return card.words;
  }

  it('gives MASH and its number while it is open', async () => {
    const words = await ask('whats the mash number');
    expect(words).toContain('MASH is open now, until 5pm.');
    expect(words).toContain('[023 9268 8793](tel:02392688793)');
    expect(words.indexOf('023 9268 8793')).toBeLessThan(words.indexOf('0845 671 0271'));
    expect(words).toContain('Ring today, before the child goes home.');
    expect(words).toContain('Source: Welcome to Portsmouth');
    expect(words.split('What to have ready')).toHaveLength(2);
  });

  it('knows that a child hit by a parent is a child hurt, whichever way round it is told', async () => {
    for (const told of ['Y10 boy has been hit by dad', 'dad has hit my Y10 pupil', 'year 4 girl slapped by her mum'])
      expect(await ask(told)).toContain('An injury, bruise or mark on a child');
  });

  it.each([
    'girl of nine does the shopping and cooks for her brothers, is that enough to pass on or am I fussing',
    'child in need or child protection, what tier is that',
    'boy says he is going to jump off the roof now, which tier is that',
  ])("quotes the tiers' words to whoever asks how serious it is: %s", async (question) => {
    const words = await ask(question);
    expect(words).toContain('Tier 2 Additional Offer');
    expect(words).toContain('Tier 3 Targeted Offer');
    // Above every tier: whom to ring if the child may be seriously harmed, or the alarm.
    const above = words.slice(0, words.indexOf('Tier 2 Additional Offer'));
    expect(above).toMatch(/If the child may be seriously harmed, ring MASH, 023|Then ring MASH, 023/);
    expect(words).not.toMatch(/\b(this|that|it) is tier [234]/i);
  });

  it('asks nothing back when somebody is in danger', async () => {
    const words = await ask('Y9 boy has tablets laid out on his bed, what do we do');
    expect(words).toContain('Ring 999 now');
    expect(words).not.toContain('Which of these');
  });

  it('gives the duty team first in the evening', async () => {
    const words = await ask('whats the mash number', THURSDAY_EVENING);
    expect(words).toContain('MASH is closed until 9am tomorrow, Friday 27 November.');
    expect(words).toContain('Ring the out-of-hours duty team, 0300 555 1373.');
    expect(words.indexOf('0300 555 1373')).toBeLessThan(words.indexOf('023 9268 8793'));
  });

  it('gives the duty team on the substitute holiday of Boxing Day', async () => {
    const words = await ask('whats the mash number', BOXING_DAY_SUBSTITUTE);
    expect(words).toContain('MASH is closed until 9am tomorrow, Tuesday 29 December.');
  });

  it('shows both numbers, and 999, between 8:30am and 9am', async () => {
    const words = await ask('who do I ring about a safeguarding concern', JUST_BEFORE_NINE);
    expect(words).toContain('0300 555 1373');
    expect(words).toContain('023 9268 8793');
    expect(words).toMatch(/neither answers.*999/);
  });

  it.each([
    ['who do I ring about a safeguarding concern', ['023 9268 8793']],
    ['colleague restrained a child too roughly', ['LADO', '023 9268 8793', 'Do not question']],
    ['Y9 boy with a second phone and new trainers', ['exploitation', 'Talk to your', '023 9268 8793', 'CERAF']],
    ['who are the link coordinators', ['Link Co-ordinators']],
    ['how do I join the MAT in Paulsgrove', ['MAT', 'register']],
    ['what does CERAF mean', ['Child Exploitation Risk Assessment Framework']],
    [
      'is this tier 2 or 3: attendance 82%, mum overwhelmed, housing arrears',
      ['Tier 2 Additional Offer', 'Tier 3 Targeted Offer', 'never decides'],
    ],
    ['parent refuses consent for an FSP', ['agreement', 'does not stop you', '023 9268 8793']],
    ['how do I refer to the attendance panel', ['School Attendance Panel', 'online form']],
  ])('answers "%s"', async (question, expected) => {
    const words = await ask(question);
    for (const part of expected) expect(words).toContain(part);
  });

  it('puts 999 on top when somebody is in danger, before the number that answers', async () => {
    const words = await ask('dad has turned up drunk and is putting his two kids in the car right now', THURSDAY_EVENING);
    expect(words.startsWith('Ring 999 now')).toBe(true);
    expect(words.indexOf('0300 555 1373')).toBeLessThan(words.indexOf('MASH is closed'));
  });

  it('answers every question with a number that answers at that hour', async () => {
    for (const question of ['free school meals', 'who runs the SENCO network', 'best pizza in southsea']) {
      expect(await ask(question, THURSDAY_EVENING)).toContain('0300 555 1373');
      expect(await ask(question)).toContain('023 9268 8793');
    }
  });

  it('keeps neither the question nor who asked', async () => {
    await ask('is Jayden Example of 14 Example Street at tier 4');
    const everything = JSON.stringify(await teams.database.sql('select * from audit_trail')) + teams.logged.join();
    expect(everything).not.toContain('Jayden');
  });
});
