import { defineCommand } from '#core/command';
import type { Feature } from '#core/feature';
import { conversation } from './answer-step.ts';
import { outcomeCard, stepCard } from './cards.ts';
import type { ThresholdsContent } from './guidance.ts';
import type { ThresholdsPorts } from './ports.ts';

export { type ThresholdsContent, understandable } from './guidance.ts';
export { GuidanceText } from './guidance-text.ts';
export { IndicatorSet } from './indicators.ts';
export type { ThresholdsPorts } from './ports.ts';
export { previewCommand } from './preview-command.ts';
export { thresholdsCheck } from './thresholds-check.ts';

/** "Is this serious enough?": a short conversation that shows the tiers' words and whom to ring, and never decides. */
export function thresholds(content: ThresholdsContent, ports: ThresholdsPorts): Feature {
  const { begin, actions } = conversation(content, ports);
  return {
    name: 'thresholds',
    cards: [stepCard, outcomeCard],
    actions,
    commands: [
      defineCommand({
        title: 'Tiers',
        description: 'Is this serious enough? Five questions, one step at a time',
        words: ['tiers', 'is this serious enough', 'is it serious enough'],
        places: ['personal'],
        allow: 'everyone',
        handle: (turn) => begin(turn),
      }),
    ],
  };
}
