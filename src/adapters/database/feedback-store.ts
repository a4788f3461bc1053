import { sql } from 'kysely';
import type { FeedbackStore, Verdict } from '#knowledge';
import type { Session } from './session.ts';

export function createFeedbackStore(session: Session): FeedbackStore {
  return {
    async keep({ answerId, givenBy, topic, verdict, at }) {
      const kept = await session
        .current()
        .insertInto('feedback')
        .values({ answer_id: answerId, given_by: givenBy, topic, verdict, given_at: at })
        .onConflict((conflict) => conflict.columns(['answer_id', 'given_by']).doNothing())
        .returning('answer_id')
        .executeTakeFirst();
      return kept ? 'kept' : 'kept-before';
    },

    async countByTopic() {
      const rows = await session
        .current()
        .selectFrom('feedback')
        .select(['topic', 'verdict', sql<string>`count(*)`.as('count')])
        .groupBy(['topic', 'verdict'])
        // The two engines sort text differently unless told how.
        .orderBy(sql`topic collate "C", verdict collate "C"`)
        .execute();
      return rows.map(({ topic, verdict, count }) => ({ topic, verdict: verdict as Verdict, count: Number(count) }));
    },
  };
}
