import type { UserId } from './id.ts';

/** What a person may be in the partnership. Everyone signed in is at least a practitioner. */
export type Role =
  | 'practitioner'
  | 'designated-safeguarding-lead'
  | 'meeting-co-ordinator'
  | 'chair'
  | 'mash-triage'
  | 'training-team'
  | 'content-owner'
  | 'administrator';

/** The signed-in person behind a message or a button. `userId` is the identity; `name` is only for greeting. */
export interface Actor {
  userId: UserId;
  tenantId: string;
  name: string;
  roles: readonly Role[];
}

/** Who may use a command or a card action. */
export type Allowed = 'everyone' | readonly Role[];

export function isAllowed(actor: Actor, allowed: Allowed): boolean {
  return allowed === 'everyone' || actor.roles.some((role) => allowed.includes(role));
}
