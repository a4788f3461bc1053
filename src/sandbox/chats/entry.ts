import type { Activity } from './activity.ts';
import type { NewMessage } from './message.ts';

/** Everything that can happen in the chats, one line of the journal each. */
export type Entry =
  | { kind: 'posted'; message: NewMessage }
  | { kind: 'updated'; chatId: string; id: string; activity: Activity }
  | { kind: 'deleted'; chatId: string; id: string }
  | { kind: 'viewed'; chatId: string; id: string; personaId: string; card: unknown }
  | { kind: 'hinted'; chatId: string; id: string; hint: string }
  | { kind: 'installed'; place: string }
  | { kind: 'removed'; place: string }
  /** The bot could not be told; the next opening tries again. */
  | { kind: 'not-installed'; place: string }
  | { kind: 'cleared' };
