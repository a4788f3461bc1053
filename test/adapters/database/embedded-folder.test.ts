import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '#core/clock';
import type { UserId } from '#core/id';
import type { Database } from '../../../src/adapters/database/database.ts';
import { DurableNodeFS, durableStartParams } from '../../../src/adapters/database/durable-node-fs.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { DatabaseInUse, UnusableDatabase } from '../../../src/adapters/database/unusable-database.ts';

const root = mkdtempSync(join(tmpdir(), 'signpost-folder-'));
const made = join(root, 'made');
const log = { info() {}, warn() {}, error() {} };
const openIn = (dataDir: string): Promise<Database> => openDatabase({ dataDir, clock: systemClock, log });
const opener = fileURLToPath(new URL('./open-child.ts', import.meta.url));

describe('the embedded database on disk', () => {
  let dataDir: string;
  let cases = 0;

  // A first start takes 4 seconds, and far more on a busy machine.
  beforeAll(async () => {
    await (await openIn(made)).close();
  }, 120_000);
  beforeEach(() => {
    cases += 1;
    dataDir = join(root, `case-${cases}`);
    cpSync(made, dataDir, { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const folder = () => join(dataDir, 'database');

  it('keeps what was committed, from one process to the next', async () => {
    const first = await openIn(dataDir);
    await first.feedback.keep({ answerId: 'a', givenBy: 'teacher' as UserId, topic: 'mash', verdict: 'right', at: new Date() });
    await first.auditTrail.record({ actor: 'system', action: 'a.b', about: 'mash' });
    await first.close();
    const second = await openIn(dataDir);
    expect(await second.feedback.countByTopic()).toEqual([{ topic: 'mash', verdict: 'right', count: 1 }]);
    expect(await second.trail.verify()).toMatchObject({ entries: 1, broken: null });
    await second.close();
  });

  it('flushes every commit to the disk', async () => {
    const fs = new DurableNodeFS(join(folder(), 'cluster'));
    const pglite = await PGlite.create({ fs, startParams: durableStartParams });
    const { stream_ops: files } = (pglite.Module as unknown as { NODEFS: { stream_ops: { fsync(stream: object): number } } })
      .NODEFS;
    const flush = files.fsync;
    let flushes = 0;
    files.fsync = (stream) => {
      flushes += 1;
      return flush(stream);
    };
    for (let turn = 0; turn < 5; turn += 1)
      await pglite.query("insert into greetings values ($1, '2026-11-21')", [`chat-${turn}`]);
    expect(flushes).toBe(5);
    files.fsync = flush;
    await pglite.close();
  });

  it('says plainly that a damaged cluster does not open, and lets go of it', async () => {
    rmSync(join(folder(), 'cluster', 'global', 'pg_control'));
    await expect(openIn(dataDir)).rejects.toThrow(/^The database in .*cluster does not open/);
    await expect(openIn(dataDir)).rejects.toThrow('does not open');
  });

  it('is refused to a second opener, in this process and in another', async () => {
    const first = await openIn(dataDir);
    const words = `Another Signpost is already using ${folder()}. Stop it first, or set DATA_DIR to another folder.`;
    await expect(openIn(dataDir)).rejects.toThrow(words);
    await expect(openIn(dataDir)).rejects.toBeInstanceOf(DatabaseInUse);
    const other = await promisify(execFile)(process.execPath, [opener, dataDir], { cwd: tmpdir() });
    expect(other.stdout.trim()).toBe(`DatabaseInUse: ${words}`);
    await first.close();
    await (await openIn(dataDir)).close();
  });

  it('is won by one of three that start at the same moment', async () => {
    const starts = Array.from({ length: 3 }, () =>
      promisify(execFile)(process.execPath, [opener, dataDir, 'stay'], { cwd: tmpdir() }),
    );
    const said = (await Promise.all(starts)).map(({ stdout }) => stdout.trim().split(':')[0]);
    expect(said.sort()).toEqual(['DatabaseInUse', 'DatabaseInUse', 'opened']);
  });

  it('refuses a cluster of another PostgreSQL, and leaves it as it is', async () => {
    const file = join(folder(), 'cluster', 'PG_VERSION');
    writeFileSync(file, '17\n');
    await expect(openIn(dataDir)).rejects.toThrow('was made by PostgreSQL 17; this Signpost needs 18. Nothing was changed.');
    expect(readFileSync(file, 'utf8')).toBe('17\n');
  });

  it('refuses a damaged cluster, and leaves it as it is', async () => {
    rmSync(join(folder(), 'cluster', 'PG_VERSION'));
    const before = readdirSync(join(folder(), 'cluster'));
    await expect(openIn(dataDir)).rejects.toThrow('is damaged');
    expect(readdirSync(join(folder(), 'cluster'))).toEqual(before);
  });

  it('refuses a folder with somebody else’s files, and leaves them', async () => {
    const theirs = join(root, 'theirs');
    mkdirSync(join(theirs, 'database'), { recursive: true });
    writeFileSync(join(theirs, 'database', 'thesis.txt'), 'words');
    await expect(openIn(theirs)).rejects.toBeInstanceOf(UnusableDatabase);
    await expect(openIn(theirs)).rejects.toThrow('is not empty and was not made by Signpost');
    expect(readdirSync(join(theirs, 'database'))).toEqual(['thesis.txt']);
  });

  it('clears what an interrupted first start left, and only that', async () => {
    const unfinished = join(folder(), 'cluster.unfinished-12345');
    mkdirSync(unfinished);
    writeFileSync(join(unfinished, 'PG_VERSION'), '18\n');
    writeFileSync(join(folder(), 'note.txt'), 'words');
    await (await openIn(dataDir)).close();
    expect(existsSync(unfinished)).toBe(false);
    expect(readdirSync(folder())).toContain('note.txt');
  });

  it('lets go of the folder when opening fails', async () => {
    const file = join(folder(), 'cluster', 'PG_VERSION');
    writeFileSync(file, '17\n');
    await expect(openIn(dataDir)).rejects.toThrow('17');
    writeFileSync(file, '18\n');
    await (await openIn(dataDir)).close();
  });
});
