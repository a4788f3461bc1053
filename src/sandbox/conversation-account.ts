import { threadId } from './world/addresses.ts';
import { TENANT_ID } from './world/tenant.ts';
import type { Chat } from './world/world.ts';

const TYPES = { personal: 'personal', group: 'groupChat', channel: 'channel' } as const;

export interface ConversationAccount {
  id: string;
  conversationType: (typeof TYPES)[Chat['kind']];
  tenantId: string;
  isGroup?: true;
  [more: string]: unknown;
}

/** The conversation as activities name it: in a channel it is the thread, not the channel. */
export function conversationAccount(chat: Chat, rootId?: string): ConversationAccount {
  const id = rootId === undefined ? chat.id : threadId(chat.id, rootId);
  const account: ConversationAccount = { id, conversationType: TYPES[chat.kind], tenantId: TENANT_ID };
  if (chat.kind !== 'personal') account.isGroup = true;
  return account;
}
