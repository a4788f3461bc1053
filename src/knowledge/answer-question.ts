import { z } from 'zod';
import { NOTHING_TO_RECORD } from '#core/audit-event';
import { defineCardAction } from '#core/card-action';
import type { Intent } from '#core/feature';
import { newId } from '#core/id';
import { refuse } from '#core/refusal';
import type { Knowledge } from './ask.ts';
import { showAnswer } from './show-answer.ts';
import { isList } from './understand.ts';

/**
 * Free text in chat: the same function that `signpost ask` uses. Neither the text nor who asked is kept. `guided`: topics that the
 * guided conversation about tiers can begin with; it is offered where a tier is asked for or several worries are listed.
 */
export function answerQuestion(knowledge: Knowledge, guided: ReadonlySet<string>): Intent {
  return {
    name: 'knowledge.answer-question',
    answer: (text, turn) => {
      const answer = knowledge.ask(text, turn.at);
      const isOffered = turn.audience === 'personal' && guided.size > 0 && !answer.urgent && answer.kind === 'answer';
      const understood = isOffered && (answer.asksTier || isList(text)) ? knowledge.understand(text, guided) : [];
      const guide = isOffered && (answer.asksTier || understood.length > 1) ? named(understood, knowledge) : undefined;
      return { show: showAnswer(answer, newId(), '', guide), record: NOTHING_TO_RECORD };
    },
  };
}

function named(topics: readonly string[], knowledge: Knowledge): { topic: string; name: string }[] {
  return topics.map((topic) => ({ topic, name: knowledge.contacts.nameOf(topic) ?? topic }));
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
