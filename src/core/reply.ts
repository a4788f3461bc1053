import type { Actor } from './actor.ts';
import type { AuditEvent } from './audit-event.ts';
import type { Audience, FilledCard } from './card.ts';
import type { Refusal } from './refusal.ts';

/** What surrounds a message or a button press. `conversationId` is opaque. */
export interface Turn {
  actor: Actor;
  audience: Audience;
  conversationId: string;
  at: Date;
}

/** What a handler answers: the card to show and what goes on the trail with it (`NOTHING_TO_RECORD` if nothing). */
export interface Reply {
  show: FilledCard;
  record: readonly AuditEvent[];
}

export type Answered = Promise<Reply | Refusal> | Reply | Refusal;
