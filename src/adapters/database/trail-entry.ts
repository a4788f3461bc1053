import { createHash } from 'node:crypto';
import type { AuditEvent } from '#core/audit-event';

/** What a link of the chain vouches for. `at` is UTC to the microsecond and `details` canonical JSON: both as text, as hashed. */
export interface TrailEntry {
  entry: number;
  at: string;
  actor: string;
  action: string;
  about: string;
  details: string;
}

/** The hash that the first entry follows. */
export const GENESIS = '0'.repeat(64);

export function describeEvent(event: AuditEvent, entry: number, at: Date): TrailEntry {
  return {
    entry,
    at: at.toISOString().replace('Z', '000Z'),
    actor: event.actor,
    action: event.action,
    about: event.about,
    details: canonicalJson(event.details ?? {}),
  };
}

/** Each hash covers the one before it, so changing or removing an entry breaks every later link. */
export function hashEntry({ entry, at, actor, action, about, details }: TrailEntry, previousHash: string): string {
  return createHash('sha256')
    .update(JSON.stringify([previousHash, entry, at, actor, action, about, details]))
    .digest('hex');
}

function canonicalJson(details: NonNullable<AuditEvent['details']>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))));
}
