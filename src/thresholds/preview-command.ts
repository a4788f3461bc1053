import { londonTime } from '#core/civil-time';
import type { Clock } from '#core/clock';
import type { OperatorCommand } from '#core/operator-command';
import type { ThresholdsContent } from './guidance.ts';
import { type IndicatorSet, setsInForce } from './indicators.ts';

/** `signpost content preview thresholds`: the lists by theme and tier as they are kept, and which of them are shown today. */
export function previewCommand(content: ThresholdsContent, clock: Clock): OperatorCommand {
  return {
    name: 'content preview thresholds',
    usage: 'content preview thresholds',
    run: async () => {
      const today = londonTime(clock.now()).toPlainDate().toString();
      const inForce = setsInForce(content.sets, today).map((set) => set.id);
      const lists = content.sets.map((set) => ({ ...set, inForceToday: inForce.includes(set.id) }));
      const questions = Object.values(content.text.questions).map(
        (one) => `${one.title} ${Object.values(one.options).join(' / ')}`,
      );
      return {
        ok: true,
        answer: { today, questions, lists },
        text: ['Questions:', ...questions.map((one) => `  ${one}`), ...lists.flatMap((list) => inWords(list))].join('\n'),
      };
    },
  };
}

function inWords(set: IndicatorSet & { inForceToday: boolean }): string[] {
  const from = set.inForceFrom ? `in force from ${set.inForceFrom}` : 'start not stated';
  const state = set.inForceToday ? 'SHOWN' : set.shown ? 'not shown: not in force, or a later version is' : 'not shown: off';
  return [
    '',
    `${set.title} (${set.id}, version ${set.version}, ${from}, checked on ${set.checkedOn}): ${state}`,
    `  Label: ${set.label}`,
    ...set.themes.flatMap((theme) => [
      `  ${theme.title}`,
      ...theme.indicators.map((one) => `    ${one.tier ? `Tier ${one.tier}` : 'no tier'}: ${one.words}`),
    ]),
  ];
}
