import { z } from 'zod';
import { NOTHING_TO_RECORD } from '#core/audit-event';
import type { FilledCard } from '#core/card';
import { defineCardAction } from '#core/card-action';
import { type Refusal, refuse } from '#core/refusal';
import type { Reply, Turn } from '#core/reply';
import { type Answers, asTicked, backTo, nextStep, read, STEPS } from './answers.ts';
import { guidanceAt, type ThresholdsContent } from './guidance.ts';
import type { ThresholdsPorts } from './ports.ts';
import { showOutcome } from './write-outcome.ts';
import { showStep } from './write-step.ts';

const OLD_CARD = 'This card is from an older version of the questions, so nothing was changed. Type "tiers" to start afresh.';
const NOT_HERE =
  'Others can read this chat, so Signpost does not ask about a child here. Open a chat with Signpost and type "tiers". Nothing was kept.';

/** The buttons of the guided conversation: begin, answer, go back. Every card is made of the answers in its buttons; nothing is kept. */
export function conversation(content: ThresholdsContent, ports: ThresholdsPorts) {
  const cardFor = (answers: Answers, at: Date): FilledCard => {
    const guidance = guidanceAt(content, ports.contacts, at);
    const step = nextStep(answers);
    return step ? showStep(step, answers, guidance, ports.contacts, at) : showOutcome(answers, guidance, ports, at);
  };
  const shows = (answers: Answers | null, turn: Turn): Reply | Refusal => {
    if (turn.audience !== 'personal') return refuse('not-in-public', NOT_HERE);
    return answers ? { show: cardFor(answers, turn.at), record: NOTHING_TO_RECORD } : refuse('old-card', OLD_CARD);
  };
  return {
    begin: (turn: Turn, topics: readonly string[] = []) => shows({ ticked: topics.map(asTicked) }, turn),
    actions: [
      defineCardAction({
        name: 'thresholds.begin',
        allow: 'everyone',
        input: z.object({ topics: z.string().max(600).default('') }),
        handle: ({ topics }, turn) => shows({ ticked: topics.split(',').filter(Boolean).slice(0, 12).map(asTicked) }, turn),
      }),
      defineCardAction({
        name: 'thresholds.answer',
        allow: 'everyone',
        input: z
          .object({ step: z.enum(STEPS), value: z.string().max(40), so: z.string().max(8000) })
          .catchall(z.string().max(4000)),
        handle: ({ step, value, so, ...inputs }, turn) => shows(withAnswer(read(so), step, value, inputs), turn),
      }),
      defineCardAction({
        name: 'thresholds.go-back',
        allow: 'everyone',
        input: z.object({ step: z.enum(STEPS), so: z.string().max(8000) }),
        handle: ({ step, so }, turn) => {
          const answers = read(so);
          return shows(answers && backTo(step, answers), turn);
        },
      }),
    ],
  };
}

/** The answers with one more; null when the card or the answer is not one of ours. */
function withAnswer(answers: Answers | null, step: string, value: string, inputs: Record<string, string>): Answers | null {
  if (!answers) return null;
  const ticked = Object.entries(inputs)
    .filter(([id]) => id.startsWith('noticed-'))
    .flatMap(([, ids]) => ids.split(',').filter(Boolean));
  const answer = step === 'noticed' && value === 'chosen' ? ticked : value;
  return read(JSON.stringify({ ...answers, [step]: answer }));
}
