import type { UserId } from './id.ts';

/**
 * One line of the audit trail. `action` is `feature.noun-verbed`; `about` is an opaque reference or a content id, never a
 * person; `details` holds codes and ids only.
 */
export interface AuditEvent {
  actor: UserId | 'system';
  action: `${string}.${string}`;
  about: string;
  details?: Readonly<Record<string, string | number | boolean>>;
}

/** Said out loud by a handler that changed nothing and read no person data. */
export const NOTHING_TO_RECORD = [] as const satisfies readonly AuditEvent[];

/** The append-only trail; `record` joins the transaction it is called in. */
export interface AuditTrail {
  record(event: AuditEvent): Promise<void>;
}
