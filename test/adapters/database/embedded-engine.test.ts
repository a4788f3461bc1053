import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { UserId } from '#core/id';
import { startCheckpoints } from '../../../src/adapters/database/checkpoints.ts';
import { openTestDatabase } from '../../support/template-database.ts';

describe('checkpoints of the embedded database', () => {
  it('raise the alarm when they keep failing, with a code and no words of the error', async () => {
    let works = false;
    const logged: unknown[] = [];
    const log = { info() {}, warn() {}, error: (message: string, fields?: object) => logged.push({ message, ...fields }) };
    const exec = async () => {
      if (!works) throw Object.assign(new Error('could not write Jane'), { code: '53100' });
      return [];
    };
    const { check, stop } = startCheckpoints({ exec }, log, 20);
    const states: string[] = [(await check.look()).state];
    const see = async (state: string) => {
      for (let tries = 0; tries < 100 && (await check.look()).state !== state; tries += 1) await pause(5);
      states.push((await check.look()).state);
    };
    await see('warning');
    await see('failed');
    works = true;
    await see('ok');
    stop();
    expect(states).toEqual(['ok', 'warning', 'failed', 'ok']);
    expect(logged[0]).toEqual({ message: 'checkpoint failed', code: '53100', failures: 1 });
  });
});

describe('the embedded database', () => {
  it('keeps a failed block of pg-boss apart from everybody else’s queries', async () => {
    const database = await openTestDatabase();
    const block = database.sql('BEGIN; select 1/0; COMMIT;');
    const kept = database.feedback.keep({
      answerId: 'a',
      givenBy: 'teacher' as UserId,
      topic: 'mash',
      verdict: 'right',
      at: new Date(),
    });
    await expect(block).rejects.toMatchObject({ code: '22012' });
    expect(await kept).toBe('kept');
    await database.close();
  });

  it('tidies up at night', async () => {
    const database = await openTestDatabase();
    await database.jobs.start([]);
    expect(await database.sql('select name, cron from jobs.schedule')).toEqual([{ name: 'database.upkeep', cron: '40 3 * * *' }]);
    await database.close();
  });
});
