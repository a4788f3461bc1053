import type { Clock } from '#core/clock';
import type { History } from './chats/history.ts';

/** What an open page is told. The page then asks for what it shows, as the person it shows it to. */
export type PageEvent =
  | { kind: 'message'; chatId: string; messageId: string; by: string }
  | { kind: 'typing'; chatId: string; rootId?: string }
  | { kind: 'clock'; now: string }
  | { kind: 'cleared' };

/** The Teams service of the sandbox, as the connector and the page both use it. */
export interface LocalTeams {
  clock: Clock;
  history: History;
  /** Where the bot answers to. */
  serviceUrl(): string;
  tell(event: PageEvent): void;
}
