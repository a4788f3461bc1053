import { describe, expect, it } from '@jest/globals';
import { migrate } from '../../../src/adapters/database/migrate.ts';
import { openPostgresEngine } from '../../../src/adapters/database/postgres-engine.ts';
import { splitSql } from '../../../src/adapters/database/split-sql.ts';
import { describeOnEachDatabase, describeOnPostgres, openOnServer } from '../../support/databases.ts';

describe('a migration', () => {
  it('is cut into statements at line ends, never inside a function', () => {
    const text = "create table a (b text);\n\ncreate function f() as $$\nbegin\n  null;\nend\n$$;\n-- the end\nselect ';' as c;";
    expect(splitSql(text)).toEqual([
      'create table a (b text);',
      'create function f() as $$\nbegin\n  null;\nend\n$$;',
      "-- the end\nselect ';' as c;",
    ]);
  });
});

describeOnEachDatabase('migrations', (open) => {
  it('are recorded, and run once', async () => {
    const database = await open();
    expect(await database.sql('select name from migration')).toEqual([{ name: '0001_trail_feedback_greetings' }]);
    expect(await database.sql('select entry from audit_head')).toHaveLength(1);
  });
});

describeOnPostgres('migrations on a server', (createDatabase) => {
  const log = { info() {}, warn() {}, error() {} };

  it('run once when six processes start at the same time', async () => {
    const url = await createDatabase();
    const engines = await Promise.all(Array.from({ length: 6 }, () => openPostgresEngine({ url, log, steerable: false })));
    const applied = await Promise.all(engines.map(({ kysely }) => migrate(kysely)));
    await Promise.all(engines.map((engine) => engine.close()));
    expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('leave nothing half done, and say which failed', async () => {
    const url = await createDatabase();
    const first = await openPostgresEngine({ url, log, steerable: false });
    await first.jobStore.executeSql('create table greetings (other text)');
    await expect(migrate(first.kysely)).rejects.toThrow('0001_trail_feedback_greetings');
    await expect(first.jobStore.executeSql('select 1 from feedback')).rejects.toMatchObject({ code: '42P01' });
    await first.close();
  });

  it.each([1, 2, 3])('let two bots start their jobs at the same time, turn %i', async () => {
    const url = await createDatabase();
    const bots = await Promise.all([openOnServer(url), openOnServer(url)]);
    const job = { name: 'training.reminders-sent', cron: '0 9 * * *', run: async () => {} } as const;
    try {
      await Promise.all(bots.map(({ jobs }) => jobs.start([job])));
      expect(await bots[0]?.sql('select name from jobs.schedule')).toEqual([{ name: job.name }]);
    } finally {
      await Promise.all(bots.map((bot) => bot.close()));
    }
  });

  it('say plainly that the server does not answer', async () => {
    const url = 'postgres://signpost:secret@127.0.0.1:9/none';
    const opening = openPostgresEngine({ url, log, steerable: false });
    await expect(opening).rejects.toThrow('The database server does not let Signpost in (ECONNREFUSED).');
    await expect(opening).rejects.not.toThrow('secret');
  });
});
