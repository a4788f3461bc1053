import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from '@jest/globals';
import { createSettableClock, type SettableClock } from '#core/clock';
import type { TimedJob } from '#core/timed-job';
import { describeOnEachDatabase } from '../../support/databases.ts';
import type { TestDatabase } from '../../support/template-database.ts';

interface Recorded {
  job: TimedJob;
  /** When it ran, on our clock, to the minute. */
  ranAt: string[];
}

describeOnEachDatabase('timed jobs', (open) => {
  let database: TestDatabase | undefined;
  let clock: SettableClock;
  afterEach(() => database?.close());

  function aJob(cron: string, work: () => Promise<void> = async () => {}): Recorded {
    const ranAt: string[] = [];
    const run = async () => {
      ranAt.push(clock.now().toISOString().slice(0, 16));
      await work();
    };
    return { ranAt, job: { name: 'training.reminders-sent', cron, run } };
  }

  async function startAt(start: string, ...jobs: Recorded[]): Promise<TestDatabase> {
    clock = createSettableClock(new Date(start));
    database = await open({ clock, steerable: true });
    await database.jobs.start(jobs.map(({ job }) => job));
    return database;
  }

  async function moveTo(instant: string): Promise<readonly string[] | undefined> {
    clock.set(new Date(instant));
    return database?.jobs.moveClockTo?.(new Date(instant));
  }

  it('run when the clock is moved over their time, and not before', async () => {
    const daily = aJob('0 9 * * *');
    await startAt('2026-11-21T08:00:00Z', daily);
    expect(await moveTo('2026-11-21T08:59:59Z')).toEqual([]);
    expect(daily.ranAt).toEqual([]);
    expect(await moveTo('2026-11-21T09:00:00Z')).toEqual([]);
    expect(daily.ranAt).toEqual(['2026-11-21T09:00']);
    expect(await moveTo('2026-11-21T09:00:40Z')).toEqual([]);
    expect(daily.ranAt).toHaveLength(1);
  });

  it('run once for all they missed', async () => {
    const daily = aJob('0 9 * * *');
    await startAt('2026-11-21T08:00:00Z', daily);
    await moveTo('2026-12-25T19:30:00Z');
    expect(daily.ranAt).toEqual(['2026-12-25T19:30']);
    // A jump onto the minute itself: one missed and one due, which are the same work.
    await moveTo('2026-12-28T09:00:20Z');
    expect(daily.ranAt).toEqual(['2026-12-25T19:30', '2026-12-28T09:00']);
  });

  it('keep London’s wall time in summer', async () => {
    const daily = aJob('0 9 * * *');
    await startAt('2027-06-01T07:30:00Z', daily);
    await moveTo('2027-06-01T08:00:05Z');
    expect(daily.ranAt).toEqual(['2027-06-01T08:00']);
  });

  it('follow the clock back, and run again when the same time comes round again', async () => {
    const daily = aJob('0 9 * * *');
    await startAt('2026-12-24T08:00:00Z', daily);
    await moveTo('2026-12-24T09:00:10Z');
    await moveTo('2026-11-21T08:00:00Z');
    expect(daily.ranAt).toHaveLength(1);
    await moveTo('2026-11-21T09:00:10Z');
    await moveTo('2026-12-24T08:30:00Z');
    await moveTo('2026-12-24T09:00:10Z');
    expect(daily.ranAt).toEqual(['2026-12-24T09:00', '2026-11-21T09:00', '2026-12-24T08:30', '2026-12-24T09:00']);
  });

  it('do not wait for a second try in a future that was taken back', async () => {
    let fails = true;
    const daily = aJob('0 9 * * *', async () => {
      if (fails) throw new Error('not yet');
    });
    await startAt('2026-12-24T08:00:00Z', daily);
    await moveTo('2026-12-24T09:00:10Z');
    fails = false;
    await moveTo('2026-11-21T08:00:00Z');
    await moveTo('2026-11-21T09:00:10Z');
    expect(daily.ranAt).toEqual(['2026-12-24T09:00', '2026-11-21T08:00', '2026-11-21T09:00']);
  });

  it('follow a clock that runs on', async () => {
    const daily = aJob('0 9 * * *');
    await startAt('2026-11-21T08:00:00Z', daily);
    await moveTo('2026-11-21T08:59:50Z');
    // Half a minute in no time; nobody tells the jobs.
    clock.set(new Date('2026-11-21T09:00:20Z'));
    for (let tries = 0; tries < 100 && daily.ranAt.length === 0; tries += 1) await pause(50);
    expect(daily.ranAt).toHaveLength(1);
  });

  it('are not lost when the process dies after marking the schedule and before writing the job', async () => {
    const daily = aJob('0 9 * * *');
    const { sql } = await startAt('2026-11-21T08:59:00Z', daily);
    await sql("update jobs.version set cron_on = '2026-11-21T09:00:05Z'");
    await moveTo('2026-11-21T09:01:30Z');
    expect(daily.ranAt).toEqual(['2026-11-21T09:01']);
  });

  it('are tried again after an error, of which only the code is kept', async () => {
    let fails = true;
    const daily = aJob('0 9 * * *', async () => {
      if (fails) throw Object.assign(new Error('about Jane Doe'), { code: 'E_GRAPH', cause: new Error('Jane') });
    });
    const { sql, checks } = await startAt('2026-11-21T08:00:00Z', daily);
    const check = checks.find(({ name }) => name === 'timed jobs');
    await moveTo('2026-11-21T09:00:10Z');
    expect(await check?.look()).toMatchObject({
      state: 'warning',
      says: expect.stringContaining('training.reminders-sent (E_GRAPH)'),
    });
    const [kept] = await sql("select state, output from jobs.job where name = 'training.reminders-sent'");
    expect(kept).toEqual({ state: 'retry', output: expect.objectContaining({ message: 'E_GRAPH' }) });
    expect(JSON.stringify(kept)).not.toContain('Jane');

    fails = false;
    await moveTo('2026-11-21T10:30:00Z');
    expect(daily.ranAt).toHaveLength(2);
    expect(await check?.look()).toMatchObject({ state: 'ok' });
  });

  it('run again when an earlier process died in the middle of them', async () => {
    const daily = aJob('0 9 * * *');
    const { sql, engine } = await startAt('2026-11-21T08:00:00Z', daily);
    await sql(`insert into jobs.job (name, state, started_on, policy, retry_limit, heartbeat_seconds, heartbeat_on)
      values ('training.reminders-sent', 'active', '2026-11-21T07:59:00Z', 'exclusive', 5, 60, '2026-11-21T07:59:00Z')`);
    // On a server it could belong to another Signpost, so there it waits until its heartbeat has been missing for a while.
    if (engine === 'postgres') return;
    await moveTo('2026-11-21T08:00:30Z');
    expect(daily.ranAt).toEqual(['2026-11-21T08:00']);
  });

  it('keep what waits for its turn: nothing is dropped in silence', async () => {
    const { sql } = await startAt('2026-11-21T08:00:00Z', aJob('0 9 * * *'));
    const [queue] = await sql("select * from jobs.queue where name = 'training.reminders-sent'");
    expect(queue).toMatchObject({ policy: 'exclusive', retry_limit: 30, retention_seconds: 90 * 86_400, heartbeat_seconds: 60 });
    const [schedule] = await sql(
      "select timezone, options->>'missed' as missed from jobs.schedule where name = 'training.reminders-sent'",
    );
    expect(schedule).toEqual({ timezone: 'Europe/London', missed: 'once' });
  });
});
