import { z } from 'zod';
import { defineCardAction } from '#core/card-action';
import { refuse } from '#core/refusal';
import type { Knowledge } from './ask.ts';
import { type FeedbackStore, VERDICTS, type Verdict } from './ports.ts';
import { showAnswer } from './show-answer.ts';

const THANKS: Record<Verdict, string> = {
  right: 'Thank you. Your answer is kept, without your question.',
  'wrong-number':
    'Thank you. Kept for the owner of this entry, without your question. Until it is checked, use the numbers at the foot of this card.',
  'wrong-answer': 'Thank you. Kept without your question. Ask again in other words, or ring the number at the foot of this card.',
  'out-of-date': 'Thank you. Kept for the owner of this entry, without your question.',
  'not-clear': 'Thank you. Kept for the owner of this entry, without your question.',
  'nobody-answered': 'Thank you. Kept for the owner of this entry. Try the next number now; if someone is in danger, ring 999.',
};

/** "Was this right?": a fixed reason, kept by what was answered. The card stays, so no number is lost. */
export function giveFeedback(knowledge: Knowledge, feedback: FeedbackStore) {
  return defineCardAction({
    name: 'knowledge.give-feedback',
    allow: 'everyone',
    input: z.object({
      answerId: z.string().max(64),
      topic: z.string().max(100),
      urgent: z.union([z.boolean(), z.stringbool()]),
      verdict: z.enum(VERDICTS),
    }),
    handle: async ({ answerId, topic, urgent, verdict }, turn) => {
      const answer =
        knowledge.about(topic, turn.at, urgent) ?? (topic === 'acronym-list' ? knowledge.about('acronym-list', turn.at) : null);
      if (!answer)
        return refuse(
          'topic-gone',
          'Signpost no longer has that entry, so nothing was kept. Ask your question again for a fresh card.',
        );
      const kept = await feedback.keep({ answerId, givenBy: turn.actor.userId, topic, verdict, at: turn.at });
      const thanks = kept === 'kept' ? THANKS[verdict] : 'You have already said this about this answer. It is kept once.';
      return {
        show: showAnswer(answer, answerId, thanks),
        record:
          kept === 'kept'
            ? [{ actor: turn.actor.userId, action: 'knowledge.feedback-given', about: topic, details: { verdict } }]
            : [],
      };
    },
  });
}
