import { type FilledCard, fill } from '#core/card';
import { type Answers, asTicked, STEPS, type Step, write } from './answers.ts';
import { outcomeCard } from './cards.ts';
import { type Fit, type Outcome, weighUp } from './fitting-tiers.ts';
import type { Guidance } from './guidance.ts';
import type { ThresholdsPorts } from './ports.ts';
import { alarmFor } from './write-step.ts';

const SAFEGUARDING_LEAD = 'dsl';
const EMERGENCY = 'emergency-999';
const FAMILY_SUPPORT_PLAN = 'fsp';
const RE_THINK = 're-think';

/** The last card: next step and number first, then the words that may fit and why, then what is missing and what to say. */
export function showOutcome(answers: Answers, guidance: Guidance, ports: ThresholdsPorts, at: Date): FilledCard {
  const { contacts } = ports;
  const outcome = weighUp(answers, guidance.noticeable);
  const alarm = alarmFor(answers, guidance, contacts, at);
  const quotes = ports.tiers();
  const fits = outcome.fits.flatMap((fit) => {
    const quote = quotes.find((one) => one.tier === fit.tier);
    return quote ? [{ title: quote.title, words: quote.words, why: reasonsOf(fit, guidance).map(asLine) }] : [];
  });
  return fill(outcomeCard, {
    fallback: `What to do next. ${contacts.standingLine(at)}`,
    hasAlarm: alarm.length > 0,
    alarm: alarm.map(asLine),
    above: guidance.say(guidance.text.above, at),
    next: nextWords(outcome, guidance, alarm, at).map(asLine),
    numbers: contacts
      .numbers(entriesOf(outcome, at, contacts), at)
      .map((one) => ({ ...one, note: one.note ? ` (${one.note})` : '' })),
    fitsHeading: fits.length > 1 ? 'Words that may fit: more than one tier' : 'Words that may fit',
    fits,
    closing: guidance.text.closing,
    source: [...new Set(quotes.filter((one) => outcome.fits.some((fit) => fit.tier === one.tier)).map((one) => one.source))].join(
      ' ',
    ),
    kept: guidance.text.kept,
    lists: [
      { title: 'Words for the phone', lines: phoneWords(answers, guidance, contacts).map(asLine) },
      { title: 'Still to find out', lines: outcome.findOut.map((what) => asLine(guidance.text.findOut[what])) },
      ...movesUp(outcome, guidance),
    ],
    answered: answeredOf(answers, guidance, contacts),
    so: write(answers),
    also: [FAMILY_SUPPORT_PLAN, RE_THINK].map((id) => ({ id, name: contacts.nameOf(id) ?? id })),
    standingLine: contacts.standingLine(at),
  });
}

/** What to do next, without what the alarm on top says already. */
function nextWords(outcome: Outcome, guidance: Guidance, alarm: readonly string[], at: Date): string[] {
  const words = outcome.next.map((step) => guidance.say(guidance.text.next[step], at));
  const further = words.filter((text) => !alarm.includes(text));
  return further.length > 0 ? further : words;
}

/** Whom to turn to, best first; somebody who answers at that hour is always among them. */
function entriesOf(outcome: Outcome, at: Date, contacts: ThresholdsPorts['contacts']): string[] {
  const answering = contacts.order(at);
  if (outcome.urgency === 'now') return [EMERGENCY, ...answering];
  return outcome.urgency === 'today' ? [...answering] : [SAFEGUARDING_LEAD, ...answering];
}

function reasonsOf(fit: Fit, guidance: Guidance): string[] {
  return fit.why.map(({ reason, words }) => guidance.text.why[reason].replace('{words}', words ?? ''));
}

function movesUp(outcome: Outcome, guidance: Guidance): { title: string; lines: { text: string }[] }[] {
  const highest = outcome.fits[0]?.tier ?? '1';
  const lines = guidance.text.movesUp[highest];
  return lines.length > 0 ? [{ title: 'What would move it up', lines: lines.map(asLine) }] : [];
}

/** What may be said on the phone, made of the answers alone. */
function phoneWords(answers: Answers, guidance: Guidance, contacts: ThresholdsPorts['contacts']): string[] {
  const { say } = guidance.text;
  const list = Array.isArray(answers.noticed) ? answers.noticed.map((id) => nameOfNoticed(id, guidance, contacts)) : [];
  return [
    say.opening,
    ...(answers.danger === 'no' ? [] : [say.danger]),
    ...(answers.harm === 'yes' ? [say.harm] : answers.harm === 'not-sure' ? [say['harm-not-sure']] : []),
    ...(list.length > 0 ? [say.noticed.replace('{list}', list.join('; '))] : []),
    ...(answers.helps ? [say.helps.replace('{answer}', guidance.text.questions.helps.options[answers.helps].toLowerCase())] : []),
    ...(answers.agrees
      ? [say.agrees.replace('{answer}', guidance.text.questions.agrees.options[answers.agrees].toLowerCase())]
      : []),
    say.ask,
  ];
}

function answeredOf(answers: Answers, guidance: Guidance, contacts: ThresholdsPorts['contacts']) {
  return STEPS.filter((step) => answers[step] !== undefined).map((step) => ({
    step,
    question: guidance.text.questions[step].title,
    answer: answerInWords(step, answers, guidance, contacts),
  }));
}

function answerInWords(step: Step, answers: Answers, guidance: Guidance, contacts: ThresholdsPorts['contacts']): string {
  const answer = answers[step];
  if (Array.isArray(answer)) return answer.map((id) => nameOfNoticed(id, guidance, contacts)).join('; ') || 'Nothing chosen';
  return (guidance.text.questions[step].options as Record<string, string>)[answer ?? ''] ?? '';
}

function nameOfNoticed(id: string, guidance: Guidance, contacts: ThresholdsPorts['contacts']): string {
  const topic = id.startsWith(asTicked('')) ? id.slice(asTicked('').length) : null;
  return (
    (topic ? contacts.nameOf(topic) : guidance.noticeable.find((one) => one.id === id)?.words) ??
    'something no longer on the list'
  );
}

function asLine(text: string): { text: string } {
  return { text };
}
