import { refuse } from './http/refused.ts';

interface Refusals {
  conversationNotFound(): never;
  botNotInRoster(): never;
  activityNotFound(): never;
  memberNotFound(): never;
  teamNotFound(): never;
  tooBig(): never;
  badSyntax(message: string): never;
}

/** Refusals with the status and code of the real service: a bot decides by them whether to try again. */
export const refusals: Refusals = {
  conversationNotFound: () => refuse(404, 'ConversationNotFound', 'Conversation not found.'),
  botNotInRoster: () => refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  activityNotFound: () => refuse(404, 'ActivityNotFoundInConversation', 'The bot has no such activity in this conversation.'),
  memberNotFound: () => refuse(404, 'MemberNotFoundInConversation', 'There is no such member in this conversation.'),
  teamNotFound: () => refuse(404, 'NotFound', 'There is no such team.'),
  tooBig: () => refuse(413, 'MessageSizeTooBig', 'Message size too large. Keep an activity under 100 KB, counted as UTF-16.'),
  badSyntax: (message) => refuse(400, 'BadSyntax', message),
};
