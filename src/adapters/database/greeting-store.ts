import type { GreetingStore } from '#welcome';
import type { Session } from './session.ts';

export function createGreetingStore(session: Session): GreetingStore {
  return {
    async markGreeted(conversationId, at) {
      const first = await session
        .current()
        .insertInto('greetings')
        .values({ conversation_id: conversationId, greeted_at: at })
        .onConflict((conflict) => conflict.column('conversation_id').doNothing())
        .returning('conversation_id')
        .executeTakeFirst();
      return first !== undefined;
    },
  };
}
