import { type FilledCard, fill } from '#core/card';
import { newId } from '#core/id';
import type { Answer } from './answer.ts';
import type { Knowledge } from './ask.ts';
import { answerCard, choicesCard } from './cards.ts';

const MOST_ACTIONS = 6;

/**
 * The card for an answer. `thanks` is put under the heading after feedback. `guide`: the guided conversation is offered, to begin with these
 * topics. Nothing of the question is on it.
 */
export function showAnswer(
  answer: Answer,
  answerId: string,
  thanks = '',
  guide?: readonly { topic: string; name: string }[],
): FilledCard {
  const { view } = answer;
  const fallback = [...view.alarm.slice(0, 1), view.heading, view.standingLine].filter(Boolean).join(' ');
  if (answer.kind === 'choices') {
    return fill(choicesCard, {
      fallback,
      heading: view.heading,
      hasTimeLine: view.timeLine !== '',
      timeLine: view.timeLine,
      choices: answer.choices.slice(0, 3),
      standingLine: view.standingLine,
    });
  }
  const lists = view.lists.slice(0, 3).map((list) => ({ title: list.title, lines: list.lines.map(asLine) }));
  return fill(answerCard, {
    fallback,
    answerId,
    topic: answer.topic,
    urgent: answer.urgent,
    hasAlarm: view.alarm.length > 0,
    alarm: view.alarm.map((text, index) => ({ text, size: index === 0 ? ('Large' as const) : ('Default' as const) })),
    heading: view.heading || 'Ring 999 first',
    hasThanks: thanks !== '',
    thanks,
    hasTimeLine: view.timeLine !== '',
    timeLine: view.timeLine,
    paragraphs: view.paragraphs.map(asLine),
    hasNumbers: view.numbers.length > 0,
    numbers: view.numbers.map((one) => ({ ...one, note: one.note ? ` (${one.note})` : '' })),
    hasTiers: view.tiers.length > 0,
    tiers: view.tiers.map(({ title, words }) => ({ title, words })),
    tierSource: [...new Set(view.tiers.map((tier) => tier.source))].join(' ').replace('Source:', 'Words of the tiers:'),
    lists,
    also: view.also.slice(0, MOST_ACTIONS - 1 - lists.length - (guide ? 1 : 0)),
    hasUnderstood: guide !== undefined && guide.length > 0,
    understood: `What Signpost understood: ${guide?.map((one) => one.name).join('; ')}. You can change it step by step.`,
    guides: guide ? [{ topics: guide.map((one) => one.topic).join(',') }] : [],
    notes: view.notes.map(asLine),
    hasSource: view.source !== '',
    source: view.source,
    standingLine: view.standingLine,
  });
}

function asLine(text: string): { text: string } {
  return { text };
}

/** One topic as a card, for a feature that shows it without having been asked a question. Throws when content lacks it. */
export function showTopicCard(knowledge: Knowledge, topic: string, at: Date): FilledCard {
  const answer = knowledge.about(topic, at);
  if (!answer) throw new Error(`There is no topic ${topic}`);
  return showAnswer(answer, newId());
}
