import type { Answer } from './answer.ts';

/** The answer as a person would read it without a card: for the command line, and for the card's fallback. */
export function plainText(answer: Answer): string {
  const { view } = answer;
  const parts = [
    ...view.alarm,
    view.heading,
    view.timeLine,
    ...view.notes.filter(() => answer.behaviours.includes('b-superseded')),
    ...view.paragraphs,
    ...view.numbers.map((one) => `${one.name}: ${one.number}${one.note ? ` (${one.note})` : ''}`),
    ...view.tiers.map((tier) => `${tier.title}: ${tier.words}`),
    ...view.lists.map((list) => `${list.title}: ${list.lines.join(' · ')}`),
    ...answer.choices.map((choice, index) => `${index + 1}. ${choice.name}: ${choice.what}`),
    view.also.length > 0 ? `See also: ${view.also.map((entry) => entry.name).join(' · ')}` : '',
    ...view.notes.filter(() => !answer.behaviours.includes('b-superseded')),
    view.source,
    view.standingLine,
  ];
  return parts.filter(Boolean).join('\n');
}
