// A second process that tries to open a data folder: says how it went, and with `stay` holds the database for a while.
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '#core/clock';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';

const [dataDir = '', stay] = process.argv.slice(2);
try {
  const database = await openDatabase({ dataDir, clock: systemClock, log: { info() {}, warn() {}, error() {} } });
  console.log('opened');
  if (stay) await pause(2_500);
  await database.close();
} catch (error) {
  console.log(String(error));
}
