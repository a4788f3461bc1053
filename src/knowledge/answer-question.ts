import { z } from 'zod';
import { NOTHING_TO_RECORD } from '#core/audit-event';
import { defineCardAction } from '#core/card-action';
import type { Intent } from '#core/feature';
import { newId } from '#core/id';
import { refuse } from '#core/refusal';
import type { Knowledge } from './ask.ts';
import { showAnswer } from './show-answer.ts';

/** Free text in chat: the same function that `signpost ask` uses. Neither the text nor who asked is kept. */
export function answerQuestion(knowledge: Knowledge): Intent {
  return {
    name: 'knowledge.answer-question',
    answer: (text, turn) => ({ show: showAnswer(knowledge.ask(text, turn.at), newId()), record: NOTHING_TO_RECORD }),
  };
}

/** A button that opens one topic: a choice, or another entry named on a card. */
export function showTopic(knowledge: Knowledge) {
  return defineCardAction({
    name: 'knowledge.show-topic',
    allow: 'everyone',
    input: z.object({ topic: z.string().max(100) }),
    handle: ({ topic }, turn) => {
      const answer = knowledge.about(topic, turn.at);
      if (!answer) return refuse('topic-gone', 'Signpost no longer has that entry. Ask your question again for a fresh card.');
      return { show: showAnswer(answer, newId()), record: NOTHING_TO_RECORD };
    },
  });
}
