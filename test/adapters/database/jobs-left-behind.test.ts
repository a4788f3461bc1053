import { afterEach, describe, expect, it } from '@jest/globals';
import { createSettableClock, systemClock } from '#core/clock';
import { describeOnPostgres, openOnServer } from '../../support/databases.ts';
import { openTestDatabase, type TestDatabase } from '../../support/template-database.ts';

const opened: TestDatabase[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

async function keep(opening: Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await opening;
  opened.push(database);
  return database;
}

async function looksSteered({ sql }: TestDatabase): Promise<boolean> {
  const [row] = await sql("select prosrc like '%test_clock%' as steered from pg_proc where proname = 'job_now'");
  return row?.steered === true;
}

function collectWarnings(): { warnings: string[]; log: { info(): void; warn(message: string): void; error(): void } } {
  const warnings: string[] = [];
  return { warnings, log: { info() {}, warn: (message) => warnings.push(message), error() {} } };
}

describeOnPostgres('a production start on a server that local mode left on another clock', (createDatabase) => {
  it('goes back to real time and runs its schedules', async () => {
    const url = await createDatabase();
    const future = createSettableClock(new Date('2031-05-01T10:00:00Z'));
    const local = await keep(openOnServer(url, { clock: future, steerable: true }));
    await local.jobs.start([]);
    expect(await looksSteered(local)).toBe(true);

    const { warnings, log } = collectWarnings();
    const production = await keep(openOnServer(url, { clock: systemClock, log }));
    await production.jobs.start([]);
    expect(await looksSteered(production)).toBe(false);
    expect(warnings).toContain('jobs are back on real time');
    const [{ ahead } = {}] = await production.sql(
      "select count(*) as ahead from jobs.version where cron_on > now() + interval '1 minute'",
    );
    expect(ahead).toBe('0');
  });
});

describe('jobs on the embedded database', () => {
  it('go back to real time when the process before was killed on another clock', async () => {
    const { warnings, log } = collectWarnings();
    const database = await keep(openTestDatabase({ log }));
    await database.sql(`create or replace function jobs.job_now() returns timestamptz language sql stable as
      $$ select coalesce(nullif(current_setting('pgboss.test_clock', true), '')::timestamptz, now()) $$`);
    await database.sql("update jobs.version set cron_on = '2031-05-01T10:00:00Z'");
    await database.jobs.start([]);
    expect(await looksSteered(database)).toBe(false);
    expect(warnings).toContain('jobs are back on real time');
    expect(await database.sql("select 1 from jobs.version where cron_on > now() + interval '1 minute'")).toEqual([]);
  });

  it('cannot be moved unless local mode asked for it', async () => {
    const database = await keep(openTestDatabase());
    expect(database.jobs.moveClockTo).toBeUndefined();
  });

  it('name what still runs ten seconds after the clock was moved', async () => {
    const clock = createSettableClock(new Date('2026-11-21T08:59:50Z'));
    const database = await keep(openTestDatabase({ clock, steerable: true }));
    const finished = Promise.withResolvers<void>();
    await database.jobs.start([{ name: 'minutes.actions-chased', cron: '0 9 * * *', run: () => finished.promise }]);
    const instant = new Date('2026-11-21T09:00:05Z');
    clock.set(instant);
    expect(await database.jobs.moveClockTo?.(instant)).toEqual(['minutes.actions-chased']);
    finished.resolve();
  });
});
