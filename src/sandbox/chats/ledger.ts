import type { Entry } from './entry.ts';
import type { Message } from './message.ts';

/** What the entries so far add up to. */
export interface Ledger {
  /** In the order in which they came; the clock may have been set back in between. */
  messages: Message[];
  installations: Map<string, 'installed' | 'removed'>;
}

export function emptyLedger(): Ledger {
  return { messages: [], installations: new Map() };
}

export function findMessage(ledger: Ledger, chatId: string, id: string): Message | undefined {
  return ledger.messages.find((message) => message.id === id && message.chatId === chatId);
}

export function enter(ledger: Ledger, entry: Entry): void {
  switch (entry.kind) {
    case 'posted':
      ledger.messages.push({ ...entry.message, state: 'sent', revision: 1, views: new Map() });
      return;
    case 'installed':
    case 'removed':
      ledger.installations.set(entry.place, entry.kind);
      return;
    case 'not-installed':
      ledger.installations.delete(entry.place);
      return;
    case 'cleared':
      ledger.messages = [];
      ledger.installations.clear();
      return;
    default: {
      const message = findMessage(ledger, entry.chatId, entry.id);
      if (message) change(message, entry);
    }
  }
}

function change(message: Message, entry: Extract<Entry, { id: string }>): void {
  message.revision += 1;
  switch (entry.kind) {
    case 'updated':
      message.activity = entry.activity;
      message.state = 'edited';
      // A new base card replaces what each person had made of the old one.
      message.views.clear();
      return;
    case 'deleted':
      message.state = 'deleted';
      message.views.clear();
      return;
    case 'viewed':
      message.views.set(entry.personaId, entry.card);
      return;
    case 'hinted':
      message.hint = entry.hint;
  }
}
