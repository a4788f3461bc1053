import { beforeAll, expect, it } from '@jest/globals';
import type { UserId } from '#core/id';
import { describeOnEachDatabase } from '../../support/databases.ts';
import type { TestDatabase } from '../../support/template-database.ts';

const AT = new Date('2026-11-21T09:30:00.123Z');
const teacher = 'teacher' as UserId;
const nurse = 'nurse' as UserId;

describeOnEachDatabase('stores', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  it('keep a first verdict and recognise the same press again', async () => {
    const pressed = { answerId: 'answer-1', givenBy: teacher, topic: 'mash', verdict: 'right', at: AT } as const;
    expect(await database.feedback.keep(pressed)).toBe('kept');
    expect(await database.feedback.keep(pressed)).toBe('kept-before');
    expect(await database.feedback.keep({ ...pressed, verdict: 'wrong-number' })).toBe('kept-before');
    expect(await database.feedback.keep({ ...pressed, givenBy: nurse })).toBe('kept');
    expect(await database.feedback.countByTopic()).toEqual([{ topic: 'mash', verdict: 'right', count: 2 }]);
  });

  it('keep one of two presses that arrive together', async () => {
    const pressed = { answerId: 'answer-2', givenBy: teacher, topic: 'lado', verdict: 'not-clear', at: AT } as const;
    const answers = await Promise.all([database.feedback.keep(pressed), database.feedback.keep(pressed)]);
    expect(answers.sort()).toEqual(['kept', 'kept-before']);
  });

  it('count in the same order on both engines', async () => {
    for (const topic of ['emergency', 'Emergency', 'épilepsie']) {
      await database.feedback.keep({ answerId: `answer-${topic}`, givenBy: teacher, topic, verdict: 'out-of-date', at: AT });
    }
    const topics = (await database.feedback.countByTopic()).map(({ topic }) => topic);
    expect(topics.filter((topic) => topic !== 'mash' && topic !== 'lado')).toEqual(['Emergency', 'emergency', 'épilepsie']);
  });

  it('greet a chat once, ever', async () => {
    expect(await database.greetings.markGreeted('19:chat', AT)).toBe(true);
    expect(await database.greetings.markGreeted('19:chat', AT)).toBe(false);
    expect(await database.greetings.markGreeted('19:other', AT)).toBe(true);
  });

  it('keep instants to the millisecond and large counts as text', async () => {
    const [row] = await database.sql('select greeted_at, count(*) over () as of from greetings where conversation_id = $1', [
      '19:chat',
    ]);
    expect(row).toEqual({ greeted_at: AT, of: '1' });
  });

  it('answer their checks', async () => {
    const looked = await Promise.all(database.checks.map(async (check) => [check.name, (await check.look()).state]));
    expect(Object.fromEntries(looked)).toMatchObject({ database: 'ok', 'timed jobs': 'warning' });
  });
});
