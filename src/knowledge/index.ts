import type { Clock } from '#core/clock';
import type { Feature } from '#core/feature';
import { answerQuestion, showTopic } from './answer-question.ts';
import type { Knowledge } from './ask.ts';
import { answerCard, choicesCard, sharedCard } from './cards.ts';
import { contentCheck } from './content-check.ts';
import { findToShare } from './find-to-share.ts';
import { giveFeedback } from './give-feedback.ts';
import { numbersPage } from './numbers-page.ts';
import type { FeedbackStore } from './ports.ts';

export type { Answer } from './answer.ts';
export { createKnowledge, type Knowledge } from './ask.ts';
export { askCommand } from './ask-command.ts';
export { type ContentFinding, findContentErrors } from './check-content.ts';
export { Content, type LoadedContent } from './content.ts';
export { contentCheck } from './content-check.ts';
export { contentCommand } from './content-command.ts';
export { type ContentReport, reportOnContent } from './content-report.ts';
export { plainText } from './plain-text.ts';
export { type Feedback, type FeedbackStore, VERDICTS, type Verdict } from './ports.ts';
export { showTopicCard } from './show-answer.ts';

/** "Who do I contact": questions answered from content, danger first. */
export function knowledge(parts: {
  knowledge: Knowledge;
  feedback: FeedbackStore;
  clock: Clock;
  /** Topics that the guided conversation about tiers can begin with; none where there is no such conversation. */
  guided?: ReadonlySet<string>;
}): Feature {
  return {
    name: 'knowledge',
    cards: [answerCard, choicesCard, sharedCard],
    actions: [showTopic(parts.knowledge), giveFeedback(parts.knowledge, parts.feedback)],
    intents: [answerQuestion(parts.knowledge, parts.guided ?? new Set())],
    searches: [findToShare(parts.knowledge, parts.knowledge.directory)],
    routes: [numbersPage(parts.knowledge, parts.clock)],
    checks: [contentCheck(parts.knowledge)],
  };
}
