import type { AnswerView } from './answer.ts';
import type { Directory } from './directory.ts';
import type { SafeguardingLine } from './safeguarding-line.ts';
import { numbersOf, sayNumbers, standingLine } from './say-numbers.ts';
import type { Service } from './service.ts';
import type { Situation } from './situation.ts';
import { type TierWords, tierTitle } from './tier.ts';

export const TIME_LINES = {
  now: '999 now, if someone is in danger.',
  today: 'Ring today, before the child goes home.',
  plan: 'Plan: talk it through and agree the next step. If the child may be seriously harmed, ring today.',
  none: '',
} as const;

/** The alarm put before everything else when a message tells of danger. */
export function alarm(line: SafeguardingLine): string[] {
  return [
    'Ring 999 now if someone is in danger, badly hurt or missing and at risk.',
    `Then ring ${line.ring}. Do not wait for a form or a reply here.`,
  ];
}

export interface Writing {
  directory: Directory;
  tiers: readonly TierWords[];
  /** Who answers a worry about a child at the moment of asking. */
  line: SafeguardingLine;
}

/** The words about a situation: what a good colleague would say, at this hour. */
export function writeSituation(situation: Situation, entries: readonly string[], writing: Writing): AnswerView {
  const { directory, line } = writing;
  const says = (!line.mashIsOpen && situation.saysWhenClosed) || situation.says;
  const services = entries.map((id) => directory.service(id)).filter((service) => service !== undefined);
  return {
    ...emptyView(writing),
    heading: situation.title,
    timeLine: TIME_LINES[situation.urgency],
    paragraphs: says.map((text) => sayNumbers(text, directory, line)),
    numbers: numbersOf(entries.slice(0, 4), directory, line),
    lists: onceEach([
      ...(situation.more
        ? [{ title: situation.more.title, lines: situation.more.lines.map((text) => sayNumbers(text, directory, line)) }]
        : []),
      ...haveReady(services),
      ...noAnswer(situation.urgency, line),
    ]),
    tiers: tiersFor(situation.tiers, writing),
    also: entries.flatMap((id) => (directory.service(id) ? [{ id, name: directory.service(id)?.name ?? id }] : [])).slice(0, 4),
    source: directory.citing(
      situation.sources,
      situation.publicPages.flatMap((page) => page.pages),
    ),
  };
}

/** The words about one entry of the register. */
export function writeService(service: Service, entries: readonly string[], writing: Writing): AnswerView {
  const { directory, line } = writing;
  return {
    ...emptyView(writing),
    heading: service.name,
    timeLine: TIME_LINES[service.urgency],
    paragraphs: [
      ...(isSafeguardingDesk(service.id) ? [line.says, `Ring ${line.ring}.`] : []),
      ...(service.outOfBounds ? ['Signpost cannot open or read this, and never quotes it.'] : []),
      service.what,
      `Who it is for: ${service.whoMayUse}`,
      service.howToReach,
      ...emailLine(service, directory),
      ...(service.hours ? [`Hours: ${service.hours}`] : []),
      ...service.limits,
    ].map((text) => sayNumbers(text, directory, line)),
    numbers: numbersOf(isSafeguardingDesk(service.id) ? line.order : [service.id], directory, line),
    lists: [
      ...(service.details.length > 0 ? [{ title: 'More about this', lines: service.details }] : []),
      ...haveReady([service]),
      ...noAnswer(service.urgency, line),
    ],
    also: entries
      .filter((id) => id !== service.id)
      .flatMap((id) => (directory.service(id) ? [{ id, name: directory.service(id)?.name ?? id }] : []))
      .slice(0, 3),
    notes: [
      ...(service.conflict ? [service.conflict] : []),
      ...(service.caution ? [service.caution] : []),
      ...statusNotes(service, directory),
    ],
    source: directory.citing(
      service.sources,
      service.publicPages.flatMap((page) => page.pages),
    ),
  };
}

export function emptyView(writing: Writing): AnswerView {
  return {
    heading: '',
    alarm: [],
    timeLine: '',
    paragraphs: [],
    numbers: [],
    lists: [],
    tiers: [],
    also: [],
    notes: [],
    source: '',
    standingLine: standingLine(writing.line),
  };
}

function tiersFor(tiers: readonly string[], writing: Writing): AnswerView['tiers'] {
  return writing.tiers
    .filter((tier) => tiers.includes(tier.tier))
    .map((tier) => ({ title: tierTitle(tier), words: tier.words, source: writing.directory.citing(tier.sources, []) }));
}

function isSafeguardingDesk(id: string): boolean {
  return id === 'mash' || id === 'ooh-team';
}

function emailLine(service: Service, directory: Directory): string[] {
  if (service.email === 'none') return [];
  const address = directory.emailOf(service.id);
  return [address ? `E-mail: ${address}` : 'E-mail: not known to Signpost until the partnership sets it.'];
}

function statusNotes(service: Service, directory: Directory): string[] {
  if (service.status === 'current') return [];
  const successor = service.supersededBy ? directory.service(service.supersededBy)?.name : undefined;
  return [`From an older page, no longer current.${successor ? ` Now: ${successor}.` : ''}`];
}

/** Two buttons that read the same make a worried person choose: the first list of a title is enough. */
function onceEach<List extends { title: string }>(lists: readonly List[]): List[] {
  return lists.filter((list, at) => lists.findIndex((other) => other.title === list.title) === at);
}

function haveReady(services: readonly Service[]): { title: string; lines: string[] }[] {
  const first = services.find((service) => service.haveReady.length > 0);
  return first ? [{ title: 'What to have ready', lines: first.haveReady }] : [];
}

function noAnswer(urgency: Situation['urgency'], line: SafeguardingLine): { title: string; lines: string[] }[] {
  return urgency === 'none' ? [] : [{ title: 'No answer?', lines: [line.noAnswer] }];
}
