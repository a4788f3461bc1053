// Run by global-setup.ts as a process of its own (initdb takes 1 GB), with the file to write as its only argument.
import { writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { systemClock } from '#core/clock';
import { assembleDatabase } from '../../src/adapters/database/database.ts';
import { createEmbeddedEngine } from '../../src/adapters/database/embedded-engine.ts';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file to write');
const log = { info() {}, warn() {}, error() {} };

const pglite = await PGlite.create();
const engine = createEmbeddedEngine(pglite, log);
const database = await assembleDatabase({ ...engine, close: async () => {} }, { clock: systemClock, log });
// Makes pg-boss's own tables, so that tests that start jobs find them.
await database.jobs.start([]);
await database.close();
await pglite.exec('checkpoint');
const dump = await pglite.dumpDataDir('none');
await writeFile(file, new Uint8Array(await dump.arrayBuffer()));
await engine.close();
