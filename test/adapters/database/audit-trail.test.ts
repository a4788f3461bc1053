import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { hashEntry, type TrailEntry } from '../../../src/adapters/database/trail-entry.ts';
import { describeOnEachDatabase } from '../../support/databases.ts';
import type { TestDatabase } from '../../support/template-database.ts';

describeOnEachDatabase('audit trail', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  function record(about: string, details?: Record<string, string | number | boolean>) {
    return database.auditTrail.record({ actor: 'system', action: 'knowledge.feedback-given', about, details });
  }

  it('numbers entries without a gap however many write at once', async () => {
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let turn = 0; turn < 10; turn += 1) await record(`writer-${writer}`, { turn });
      }),
    );
    const rows = await database.sql('select entry, previous_hash, hash from audit_trail order by entry');
    expect(rows.map(({ entry }) => Number(entry))).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    expect(rows.slice(1).map(({ previous_hash }) => previous_hash)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
    expect(await database.trail.verify()).toEqual({ entries: 80, headHash: rows.at(-1)?.hash, broken: null });
  });

  it('keeps details as canonical text, whatever is in them', async () => {
    await record('odd "words" \\ ü', { zeta: true, alpha: 'ü "x" \\ 🙂', beta: 1.5 });
    const [row] = await database.sql('select about, details from audit_trail order by entry desc limit 1');
    expect(row).toEqual({ about: 'odd "words" \\ ü', details: '{"alpha":"ü \\"x\\" \\\\ 🙂","beta":1.5,"zeta":true}' });
    expect(await database.trail.verify()).toMatchObject({ broken: null });
  });

  it.each([
    "update audit_trail set about = 'x'",
    'delete from audit_trail where entry = 3',
    'truncate audit_trail',
    'delete from audit_head',
    'truncate audit_head',
  ])('refuses: %s', async (statement) => {
    await expect(database.sql(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('verifies a trail longer than one batch', async () => {
    await database.unitOfWork.run(async () => {
      for (let turn = 0; turn < 1_050; turn += 1) await record('many', { turn });
    });
    const { entries, broken } = await database.trail.verify();
    expect({ many: entries > 1_100, broken }).toEqual({ many: true, broken: null });
  });
});

const CHANGED = 'This entry was changed after it was written.';
const MISSING = 'This entry is missing.';
const LINK = 'This entry does not follow from the one before it.';

describeOnEachDatabase('audit trail, tampered with', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    // What somebody with the keys to the database could do.
    await database.sql('alter table audit_trail disable trigger user');
    for (const entry of [1, 2, 3, 4, 5]) {
      await database.auditTrail.record({ actor: 'system', action: 'a.b', about: `about-${entry}`, details: { entry } });
    }
    await database.sql('create table kept as select * from audit_trail');
    await database.sql('create table kept_head as select * from audit_head');
  });

  beforeEach(async () => {
    await database.sql('delete from audit_trail');
    await database.sql('insert into audit_trail select * from kept');
    await database.sql('update audit_head set (entry, hash) = (select entry, hash from kept_head)');
  });

  it.each([
    ['words', "update audit_trail set about = 'x' where entry = 3", 3, CHANGED],
    ['details', `update audit_trail set details = '{"entry":4}' where entry = 3`, 3, CHANGED],
    ['actor', "update audit_trail set actor = 'someone' where entry = 1", 1, CHANGED],
    ['a microsecond', "update audit_trail set at = at + interval '1 microsecond' where entry = 2", 2, CHANGED],
    ['its hash', "update audit_trail set hash = repeat('a', 64) where entry = 4", 4, CHANGED],
    ['its link', "update audit_trail set previous_hash = repeat('a', 64) where entry = 4", 4, LINK],
    ['a removed entry', 'delete from audit_trail where entry = 2', 2, MISSING],
    ['a removed end', 'delete from audit_trail where entry >= 4', 4, MISSING],
    ['everything removed', 'delete from audit_trail', 1, MISSING],
    ['the head’s hash', "update audit_head set hash = repeat('a', 64)", 5, 'The head of the trail names another hash.'],
    [
      'an entry put behind the head',
      "insert into audit_trail select 6, at, actor, action, about, details, hash, repeat('b', 64) from audit_trail where entry = 5",
      6,
      'The head of the trail does not know this entry.',
    ],
  ])('is found out: %s', async (_what, statement, entry, why) => {
    await database.sql(statement);
    expect((await database.trail.verify()).broken).toEqual({ entry, why });
  });

  it('is found out: an entry rewritten with a hash of its own, and the next one made to follow it', async () => {
    const [row] = await database.sql(`select entry, actor, action, details, previous_hash,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from audit_trail where entry = 3`);
    const { previous_hash: previousHash, ...words } = row as unknown as TrailEntry & { previous_hash: string };
    const forged = hashEntry({ ...words, entry: 3, about: 'forged' }, previousHash);
    await database.sql("update audit_trail set about = 'forged', hash = $1 where entry = 3", [forged]);
    expect((await database.trail.verify()).broken).toEqual({ entry: 4, why: LINK });
    await database.sql('update audit_trail set previous_hash = $1 where entry = 4', [forged]);
    expect((await database.trail.verify()).broken).toEqual({ entry: 4, why: CHANGED });
  });

  it('is found out: two entries that changed places', async () => {
    await database.sql('update audit_trail set entry = 100 where entry = 2');
    await database.sql('update audit_trail set entry = 2 where entry = 3');
    await database.sql('update audit_trail set entry = 3 where entry = 100');
    expect((await database.trail.verify()).broken).toEqual({ entry: 2, why: LINK });
  });

  it('is found whole again when put back', async () => {
    expect(await database.trail.verify()).toMatchObject({ entries: 5, broken: null });
  });
});
