import type { AuditTrail } from '#core/audit-event';
import type { Clock } from '#core/clock';
import type { Session } from './session.ts';
import { describeEvent, hashEntry } from './trail-entry.ts';

export function createAuditTrail(session: Session, clock: Clock): AuditTrail {
  return {
    // The locked head puts all entries in one order, so record last: everybody else waits from here to the commit.
    record: (event) =>
      session.unitOfWork.run(async () => {
        const db = session.current();
        const head = await db.selectFrom('audit_head').select(['entry', 'hash']).forUpdate().executeTakeFirstOrThrow();
        const at = clock.now();
        const entry = describeEvent(event, Number(head.entry) + 1, at);
        const hash = hashEntry(entry, head.hash);
        await db
          .insertInto('audit_trail')
          .values({ ...entry, at, previous_hash: head.hash, hash })
          .execute();
        await db.updateTable('audit_head').set({ entry: entry.entry, hash }).execute();
      }),
  };
}
