import type { Answer } from './answer.ts';
import { answerAbout, answerAcronyms, answerChoices, firstEntryOf, plainAnswer } from './answer-about.ts';
import type { AcronymQuestion } from './find-acronyms.ts';
import type { Finding } from './find-topic.ts';
import { WHICH_TIER } from './tier-asking.ts';
import { emptyView, TIME_LINES, type Writing } from './write-answer.ts';

/** Situations that content must have: the code chooses them by name. */
const NOT_KNOWN = 'not-known';
const OFF_TOPIC = 'off-topic-question';

/** How far the first topic must lead, and how much of the question it must explain, to be answered without asking back. */
const SURE = { score: 0.8, lead: 1.12 };
/** Less than this explained by any topic: better to say that it is not known. */
const TOO_LITTLE = 0.25;
const FURTHER_TOPICS = 2;
const NO_INDICATORS =
  'Our documents give one sentence each for Tiers 2 and 3, and no indicators of need: those are in the Thresholds Document, which Signpost does not have.';

/** From what was found to what is shown, leaving danger aside. Whoever asks how serious it is gets the tiers' words as well. */
export function chooseAnswer(finding: Finding, writing: Writing): Answer {
  const answer = chooseTopic(finding, writing);
  if (!finding.asksTier || answer.asksTier) return answer;
  return answer.kind === 'choices' ? tierAnswer(finding, writing) : withTiers(answer, writing);
}

function chooseTopic(finding: Finding, writing: Writing): Answer {
  const [first] = finding.topics;
  const acronyms = finding.acronyms;
  const former = finding.former ? formerAnswer(finding, finding.former, writing) : null;
  const isListed = acronyms !== null && acronyms.found.length > 0;
  if (former && !isListed) return former;
  const isDescribed = first !== undefined && finding.byPattern.has(first.topic);
  if (acronyms && (acronyms.asksMeaning || acronyms.isBare || !isDescribed)) return acronymAnswer(acronyms, writing);
  if (former) return former;
  if (!first) return answerAbout(OFF_TOPIC, writing) ?? notKnown([], writing);
  if (!isDescribed && finding.explained < TOO_LITTLE) return notKnown([], writing);
  if (finding.byPattern.has(WHICH_TIER)) return tierAnswer(finding, writing);
  if (!isDescribed && !isSure(finding)) return answerChoices(topicsOf(finding).slice(0, 3), writing);
  return withFurther(answerAbout(first.topic, writing) ?? notKnown([], writing), finding, writing);
}

function isSure(finding: Finding): boolean {
  const [first, second] = finding.topics;
  if (!first) return false;
  return finding.byPattern.has(first.topic) || (first.score >= SURE.score && first.score >= (second?.score ?? 0) * SURE.lead);
}

/** What an acronym means; one that is named on its own and has an entry is answered with the entry, which is what it is for. */
function acronymAnswer({ found, asksMeaning }: AcronymQuestion, writing: Writing): Answer {
  const [only, ...more] = found;
  if (!only) return notKnown(['acronym-list'], writing);
  const about = only.entry && more.length === 0 && !asksMeaning ? answerAbout(only.entry, writing) : null;
  if (!about) return answerAcronyms(found, writing);
  const meaning = `${only.acronym}: ${only.meanings.join('; or ')}.${only.note ? ` ${only.note}` : ''}`;
  return {
    ...about,
    entries: [...about.entries, 'acronym-list'],
    view: { ...about.view, paragraphs: [meaning, ...about.view.paragraphs] },
  };
}

/** An older name, person or tool: the entry it leads to now, with a word that it is from an older page. */
function formerAnswer(finding: Finding, id: string, writing: Writing): Answer | null {
  const service = writing.directory.service(id);
  if (!service) return null;
  const situation = finding.topics.find(
    (one) => finding.byPattern.has(one.topic) && writing.directory.situation(one.topic)?.entries.includes(id),
  );
  const answer = answerAbout(situation?.topic ?? id, writing);
  if (!answer) return null;
  const notes = service.formerly.map((former) => former.says);
  return {
    ...answer,
    behaviours: [...new Set([...answer.behaviours, 'b-superseded'])],
    view: { ...answer.view, notes: [...notes, ...answer.view.notes] },
  };
}

/** Which tier: the tiers' words, what is missing to judge by them, and the route for what was described. Nothing is decided. */
function tierAnswer(finding: Finding, writing: Writing): Answer {
  const answer = { ...(answerAbout(WHICH_TIER, writing) ?? notKnown([], writing)), asksTier: true };
  const described = finding.topics.find(
    (one) =>
      one.topic !== WHICH_TIER &&
      writing.directory.situation(one.topic) &&
      (finding.byPattern.has(one.topic) || one.score >= 0.6),
  );
  const about = described ? answerAbout(described.topic, writing) : null;
  if (about?.kind === 'refusal' || about?.kind === 'none') return withTiers(about, writing);
  if (about?.kind !== 'answer') return { ...answer, view: { ...answer.view, notes: [NO_INDICATORS, ...answer.view.notes] } };
  const isUrging = about.view.timeLine === TIME_LINES.today || about.view.timeLine === TIME_LINES.now;
  const entries = isUrging
    ? [...about.entries, ...answer.entries]
    : [...answer.entries.slice(0, 1), ...about.entries, ...answer.entries.slice(1)];
  return {
    ...answer,
    topic: about.topic,
    entries: [...new Set(entries)].slice(0, 6),
    view: {
      ...about.view,
      heading: answer.view.heading,
      timeLine: isUrging ? about.view.timeLine : answer.view.timeLine,
      paragraphs: [...answer.view.paragraphs, `${about.view.heading}:`, ...about.view.paragraphs],
      tiers: answer.view.tiers,
      notes: [NO_INDICATORS, ...about.view.notes],
      source: about.view.source || answer.view.source,
    },
  };
}

/** The answer as it is, with the tiers' words under it, and above them always whom to ring if the child may be seriously harmed. */
function withTiers(answer: Answer, writing: Writing): Answer {
  const all = answerAbout(WHICH_TIER, writing);
  if (!all) return answer;
  const paragraphs = [...answer.view.paragraphs, ...all.view.paragraphs.slice(0, 1)];
  return { ...answer, asksTier: true, tiers: all.tiers, view: { ...answer.view, paragraphs, tiers: all.view.tiers } };
}

/** What our sources do not say: whom to ask instead. */
function notKnown(entries: readonly string[], writing: Writing): Answer {
  const answer = answerAbout(NOT_KNOWN, writing) ?? { ...plainAnswer(NOT_KNOWN), view: emptyView(writing) };
  return { ...answer, kind: 'none', behaviours: ['b-no-source'], entries: [...new Set([...entries, ...answer.entries])] };
}

/** Names the next best topics too, so that the right one can be opened when the first is not it. */
function withFurther(answer: Answer, finding: Finding, writing: Writing): Answer {
  if (answer.kind !== 'answer') return answer;
  const room = Math.max(0, 3 - answer.entries.length);
  const further = topicsOf(finding)
    .slice(1, 1 + FURTHER_TOPICS)
    .flatMap((topic) => firstEntryOf(topic, writing) ?? [])
    .filter((id) => !answer.entries.includes(id) && !id.startsWith('emergency'))
    .slice(0, room);
  const named = [...new Set(further)].flatMap((id) => {
    const service = writing.directory.service(id);
    return service ? [{ id, name: service.name }] : [];
  });
  return {
    ...answer,
    entries: [...answer.entries, ...named.map((one) => one.id)],
    view: {
      ...answer.view,
      also: [...answer.view.also, ...named.filter((one) => !answer.view.also.some((known) => known.id === one.id))],
    },
  };
}

function topicsOf(finding: Finding): string[] {
  return finding.topics.map((one) => one.topic);
}
