import { createHash } from 'node:crypto';
import { BOT } from './tenant.ts';

/** Ids in the forms Teams gives them. They are derived, so that they are the same on every start. */
export function userMri(objectId: string): string {
  return `29:1${digest(`user ${BOT.id} ${objectId}`, 64)}`;
}

export function personalChatId(objectId: string): string {
  return `a:1${digest(`personal ${BOT.id} ${objectId}`, 64)}${digest(objectId, 12)}`;
}

export function groupChatId(name: string): string {
  return `19:${createHash('md5').update(name).digest('hex')}@thread.v2`;
}

export function channelId(teamName: string, channelName: string): string {
  return `19:${digest(`channel ${teamName} ${channelName}`, 44)}@thread.tacv2`;
}

/** A post in a channel and its replies are a conversation of their own. */
export function threadId(channel: string, rootMessageId: string): string {
  return `${channel};messageid=${rootMessageId}`;
}

export function splitThreadId(conversationId: string): { chatId: string; rootMessageId: string | undefined } {
  const [chatId = '', rootMessageId] = conversationId.split(';messageid=');
  return { chatId, rootMessageId };
}

function digest(text: string, length: number): string {
  return createHash('sha512').update(text).digest('base64url').replaceAll('-', 'x').slice(0, length);
}
