import type { Acronym } from './acronym.ts';
import type { Answer } from './answer.ts';
import { numbersOf } from './say-numbers.ts';
import type { Situation } from './situation.ts';
import { alarm, emptyView, TIME_LINES, type Writing, writeService, writeSituation } from './write-answer.ts';

/** The answer about one situation or entry; null when content has no such topic. */
export function answerAbout(topic: string, writing: Writing): Answer | null {
  const situation = writing.directory.situation(topic);
  if (situation) {
    const entries = inOrderOfTheHour(situation.entries, writing);
    return {
      ...plainAnswer(topic),
      kind: situation.kind,
      entries,
      behaviours: [...situation.behaviours],
      tiers: [...situation.tiers],
      view: writeSituation(situation, entries, writing),
    };
  }
  const service = writing.directory.service(topic);
  if (!service) return null;
  const successor = service.status === 'current' ? [] : [service.supersededBy ?? ''].filter(Boolean);
  const entries = inOrderOfTheHour([...successor, topic], writing);
  const view = writeService(service, entries, writing);
  return { ...plainAnswer(topic), entries, behaviours: successor.length > 0 ? ['b-superseded'] : [], view };
}

/** The entry that an answer about a topic would show first. */
export function firstEntryOf(topic: string, writing: Writing): string | undefined {
  const situation = writing.directory.situation(topic);
  if (situation) return inOrderOfTheHour(situation.entries.slice(0, 1), writing)[0];
  return writing.directory.service(topic)?.supersededBy ?? writing.directory.service(topic)?.id;
}

/** The meaning of acronyms, each with the entry it belongs to. */
export function answerAcronyms(found: readonly Acronym[], writing: Writing): Answer {
  const own = found.flatMap((acronym) => acronym.entry ?? []);
  // One acronym: its entry first. Several: the list itself, which is what all of them are in.
  const entries = [...new Set(found.length === 1 ? [...own, 'acronym-list'] : ['acronym-list', ...own])];
  const services = entries
    .flatMap((id) => writing.directory.service(id) ?? [])
    .filter((service) => service.id !== 'acronym-list');
  const codes = [...new Set(found.map((acronym) => acronym.source))];
  return {
    ...plainAnswer('acronym-list'),
    entries,
    view: {
      ...emptyView(writing),
      heading: found.map((acronym) => acronym.acronym).join(', '),
      paragraphs: [
        ...found.map(
          (acronym) => `${acronym.acronym}: ${acronym.meanings.join('; or ')}.${acronym.note ? ` ${acronym.note}` : ''}`,
        ),
        ...services.slice(0, 2).map((service) => `${service.name}: ${service.what}`),
      ],
      also: services.slice(0, 3).map((service) => ({ id: service.id, name: service.name })),
      source: writing.directory.citing(codes, []),
    },
  };
}

/** Several topics that may have been meant, best first. */
export function answerChoices(topics: readonly string[], writing: Writing): Answer {
  const answers = topics.map((topic) => answerAbout(topic, writing)).filter((answer) => answer !== null);
  return {
    ...plainAnswer(''),
    kind: 'choices',
    entries: [...new Set(answers.flatMap((answer) => answer.entries.slice(0, 2)))].slice(0, 4),
    view: {
      ...emptyView(writing),
      heading: 'Which of these do you mean?',
      timeLine: answers.some((one) => one.view.timeLine === TIME_LINES.today) ? TIME_LINES.today : '',
    },
    choices: answers.map((answer) => ({ topic: answer.topic, name: answer.view.heading, what: answer.view.paragraphs[0] ?? '' })),
  };
}

/** Puts 999 on top, then whoever answers at this hour, then what the answer said if it was about somebody's safety. */
export function raiseAlarm(answer: Answer, writing: Writing): Answer {
  const { line } = writing;
  const situation = writing.directory.situation(answer.topic);
  const keeps = isAboutSafety(situation) || (!situation && answer.view.timeLine === TIME_LINES.today);
  const first = situation && situation.entries[0] === 'adult-mash' ? ['adult-mash'] : [];
  const answering = line.mashIsOpen ? ['mash'] : line.order;
  const entries = [...new Set(['emergency-999', ...first, ...answering, ...(keeps ? answer.entries : [])])].slice(0, 6);
  // Nobody in danger is asked back.
  const shown = keeps && answer.kind !== 'choices' ? answer.view : emptyView(writing);
  return {
    ...answer,
    kind: 'answer',
    urgent: true,
    topic: keeps && answer.topic ? answer.topic : 'emergency-999',
    entries,
    choices: [],
    view: {
      ...shown,
      tiers: answer.asksTier ? answer.view.tiers : shown.tiers,
      alarm: alarm(line),
      timeLine: TIME_LINES.now,
      numbers: numbersOf(entries.slice(0, 3), writing.directory, line),
      also: shown.also.filter((entry) => !entries.slice(0, 3).includes(entry.id)),
      source:
        shown.source ||
        writing.directory.citing([], writing.directory.service('emergency-999')?.publicPages.flatMap((page) => page.pages) ?? []),
    },
  };
}

/** When MASH is closed the duty team comes before it, in what is shown and in `entries`. */
function inOrderOfTheHour(entries: readonly string[], writing: Writing): string[] {
  const { line } = writing;
  if (line.mashIsOpen || !entries.includes('mash')) return [...new Set(entries)];
  return [...new Set(entries.flatMap((id) => (id === 'mash' ? line.order : [id])))];
}

export function plainAnswer(topic: string): Omit<Answer, 'view'> {
  return { kind: 'answer', urgent: false, topic, entries: [], behaviours: [], tiers: [], asksTier: false, choices: [] };
}

function isAboutSafety(situation: Situation | undefined): boolean {
  return situation !== undefined && (situation.urgency === 'now' || situation.urgency === 'today');
}
