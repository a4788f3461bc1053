// Writes until it is killed: feedback and its audit entry in one unit of work, several writers at once. Prints `ACK <id>` after
// each commit, and before writing what is wrong with what it found: `CHECK` and JSON.

import { systemClock } from '#core/clock';
import { newId, type UserId } from '#core/id';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';

const [dataDir = '', writers = '4'] = process.argv.slice(2);
const database = await openDatabase({ dataDir, clock: systemClock, log: { info() {}, warn() {}, error() {} } });
await database.jobs.start([{ name: 'training.reminders-sent', cron: '* * * * *', run: async () => {} }]);
process.stdout.write('OPEN\n');

async function write(): Promise<never> {
  for (;;) {
    const answerId = newId();
    const givenBy = 'teacher' as UserId;
    await database.unitOfWork.run(async () => {
      await database.feedback.keep({ answerId, givenBy, topic: answerId, verdict: 'right', at: systemClock.now() });
      await database.auditTrail.record({ actor: givenBy, action: 'knowledge.feedback-given', about: answerId });
    });
    process.stdout.write(`ACK ${answerId}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, write));
