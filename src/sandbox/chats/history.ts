import type { Entry } from './entry.ts';
import { createJournal } from './journal.ts';
import { emptyLedger, enter, findMessage } from './ledger.ts';
import type { Message } from './message.ts';

export interface History {
  messagesIn(chatId: string): readonly Message[];
  find(chatId: string, id: string): Message | undefined;
  installation(place: string): 'installed' | 'removed' | undefined;
  record(entry: Entry): void;
  /** A message id as Teams gives them: the instant in milliseconds, made unique. */
  newId(now: Date): string;
  startAfresh(): void;
}

/** All chats, in memory and in a journal that a restart reads again. */
export function createHistory(file: string, changed: (entry: Entry) => void): History {
  const journal = createJournal(file);
  const ledger = emptyLedger();
  for (const entry of journal.read()) enter(ledger, entry);
  const used = new Set(ledger.messages.map(({ id }) => id));
  return {
    messagesIn: (chatId) => ledger.messages.filter((message) => message.chatId === chatId),
    find: (chatId, id) => findMessage(ledger, chatId, id),
    installation: (place) => ledger.installations.get(place),
    record(entry) {
      journal.append(entry);
      enter(ledger, entry);
      changed(entry);
    },
    newId(now) {
      let id = now.getTime();
      while (used.has(String(id))) id += 1;
      used.add(String(id));
      return String(id);
    },
    startAfresh() {
      journal.empty();
      enter(ledger, { kind: 'cleared' });
      changed({ kind: 'cleared' });
    },
  };
}
