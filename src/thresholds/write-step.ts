import { type FilledCard, fill } from '#core/card';
import { type Answers, asTicked, STEPS, type Step, write } from './answers.ts';
import { stepCard } from './cards.ts';
import type { Guidance } from './guidance.ts';
import type { Noticeable } from './indicators.ts';
import type { ThresholdsPorts } from './ports.ts';

/** What free text was understood to mean and no indicator says stands in a group of its own. */
const OWN_WORDS = 'noticed-own-words';

/** The card of one question. Whoever may be in danger is told so on every card until the end. */
export function showStep(
  step: Step,
  answers: Answers,
  guidance: Guidance,
  contacts: ThresholdsPorts['contacts'],
  at: Date,
): FilledCard {
  const question = guidance.text.questions[step];
  const groups = step === 'noticed' ? groupsOf(answers, guidance, contacts) : [];
  const number = STEPS.indexOf(step);
  const alarm = alarmFor(answers, guidance, contacts, at);
  return fill(stepCard, {
    fallback: `${question.title} ${contacts.standingLine(at)}`,
    hasAlarm: alarm.length > 0,
    alarm: alarm.map((text) => ({ text })),
    above: guidance.say(guidance.text.above, at),
    position: `Question ${number + 1} of ${STEPS.length}`,
    title: question.title,
    hint: question.hint,
    groups,
    notes: step === 'noticed' ? notesOf(guidance) : [{ text: guidance.text.kept }],
    canGoBack: number > 0,
    backTo: STEPS[number - 1] ?? step,
    options: Object.entries(question.options).map(([value, title]) => ({ value, title })),
    step,
    so: write(answers),
    standingLine: contacts.standingLine(at),
  });
}

/** What stands on top while danger or serious harm has not been answered with a no. */
export function alarmFor(answers: Answers, guidance: Guidance, contacts: ThresholdsPorts['contacts'], at: Date): string[] {
  if (answers.danger === 'yes' || answers.danger === 'not-sure')
    return ['Ring 999 now if someone is in danger, badly hurt or missing and at risk.', `Then ring ${contacts.ring(at)}.`];
  if (answers.harm === 'yes' || answers.harm === 'not-sure') return [guidance.say(guidance.text.next.harm, at)];
  return [];
}

/** The inputs of the question what was noticed: one for each theme, those understood or chosen before already ticked. */
function groupsOf(answers: Answers, guidance: Guidance, contacts: ThresholdsPorts['contacts']) {
  const ticked = new Set(answers.ticked);
  const isTicked = (one: Noticeable) => ticked.has(one.id) || one.topics.some((topic) => ticked.has(asTicked(topic)));
  const covered = new Set(guidance.noticeable.flatMap((one) => one.topics.map(asTicked)));
  const own = answers.ticked.flatMap((id) => {
    const name = id.startsWith(asTicked('')) && !covered.has(id) ? contacts.nameOf(id.slice(asTicked('').length)) : null;
    return name ? [{ title: name, value: id }] : [];
  });
  return [
    ...(own.length > 0
      ? [
          {
            id: OWN_WORDS,
            title: 'From what you wrote, as Signpost understood it',
            choices: own,
            value: own.map((one) => one.value).join(','),
          },
        ]
      : []),
    ...guidance.themes.map(({ id, title }) => {
      const choices = guidance.noticeable.filter((one) => one.theme === id);
      return {
        id: `noticed-${id}`,
        title,
        choices: choices.map((one) => ({ title: one.words, value: one.id })),
        value: choices
          .filter(isTicked)
          .map((one) => one.id)
          .join(','),
      };
    }),
  ];
}

function notesOf(guidance: Guidance): { text: string }[] {
  const labels = [...new Set(guidance.noticeable.map((one) => one.label))];
  return labels.length > 0
    ? labels.map((label) => ({ text: `Whose list this is: ${label}.` }))
    : [
        {
          text: 'No list of indicators is in force. Say "I don\'t know" and look at the Thresholds Document with your safeguarding lead.',
        },
      ];
}
