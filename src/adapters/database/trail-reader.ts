import { sql } from 'kysely';
import type { TrailReader, TrailVerdict } from '#audit';
import type { Session } from './session.ts';
import { GENESIS, hashEntry, type TrailEntry } from './trail-entry.ts';

const BATCH = 1_000;

interface StoredEntry extends TrailEntry {
  previousHash: string;
  hash: string;
}

export function createTrailReader(session: Session): TrailReader {
  async function readHead() {
    const { rows } = await sql<{ entry: string; hash: string; last: string }>`
      select entry, hash, (select coalesce(max(entry), 0) from audit_trail) as last from audit_head`.execute(session.current());
    const [head] = rows;
    return head ? { entry: Number(head.entry), hash: head.hash, last: Number(head.last) } : null;
  }

  async function readAfter(entry: number, last: number): Promise<StoredEntry[]> {
    const { rows } = await sql<Omit<StoredEntry, 'entry'> & { entry: string }>`
      select entry, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, action, about, details,
        previous_hash as "previousHash", hash
      from audit_trail where entry > ${entry} and entry <= ${last} order by entry limit ${BATCH}`.execute(session.current());
    return rows.map((row) => ({ ...row, entry: Number(row.entry) }));
  }

  return {
    // Entries up to the head of this moment never change again, so the batches need no transaction that would hold others up.
    async verify() {
      const head = await readHead();
      if (!head) return { entries: 0, headHash: GENESIS, broken: { entry: 0, why: 'The head of the trail is missing.' } };
      const verdict = (broken: TrailVerdict['broken']): TrailVerdict => ({ entries: head.entry, headHash: head.hash, broken });

      let previous = { entry: 0, hash: GENESIS };
      for (let batch = await readAfter(0, head.entry); batch.length > 0; batch = await readAfter(previous.entry, head.entry)) {
        for (const stored of batch) {
          const broken = findFault(stored, previous);
          if (broken) return verdict(broken);
          previous = stored;
        }
      }
      if (previous.entry < head.entry) return verdict({ entry: previous.entry + 1, why: 'This entry is missing.' });
      if (previous.hash !== head.hash) return verdict({ entry: head.entry, why: 'The head of the trail names another hash.' });
      if (head.last > head.entry)
        return verdict({ entry: head.entry + 1, why: 'The head of the trail does not know this entry.' });
      return verdict(null);
    },
  };
}

function findFault(stored: StoredEntry, previous: { entry: number; hash: string }): TrailVerdict['broken'] {
  const expected = previous.entry + 1;
  if (stored.entry !== expected) return { entry: expected, why: 'This entry is missing.' };
  if (stored.previousHash !== previous.hash)
    return { entry: expected, why: 'This entry does not follow from the one before it.' };
  if (stored.hash !== hashEntry(stored, previous.hash))
    return { entry: expected, why: 'This entry was changed after it was written.' };
  return null;
}
