import type { Content } from './content.ts';
import { createLexicon, type Lexicon, unknownConcepts } from './language/lexicon.ts';

/** Something wrong with content, or due, and the file it is in. */
export interface ContentFinding {
  file: string;
  says: string;
}

/** Situations that the code itself chooses, by id. */
const NEEDED_SITUATIONS = ['not-known', 'off-topic-question', 'which-tier'];

/** Everything that must not be so: facts without a source, conflicts between entries, references to nothing, unreadable patterns. */
export function findContentErrors(content: Content): ContentFinding[] {
  return [
    ...withoutSource(content),
    ...conflicts(content),
    ...brokenReferences(content),
    ...unreadablePatterns(content),
    ...NEEDED_SITUATIONS.filter((id) => !content.situations.some((one) => one.id === id)).map((id) => ({
      file: `situations/${id}.yaml`,
      says: 'is needed and missing',
    })),
  ];
}

function withoutSource({ services, situations, sources, acronyms }: Content): ContentFinding[] {
  const codes = new Set(sources.map((source) => source.code));
  const unknown = (file: string, used: readonly string[]) =>
    used
      .filter((code) => !codes.has(code))
      .map((code) => ({ file, says: `names the document ${code}, which sources.yaml does not have` }));
  return [
    ...services
      .filter((one) => one.sources.length === 0 && one.publicPages.length === 0)
      .map((one) => ({ file: fileOf(one.id), says: 'has no source: name a document or a public page' })),
    ...services
      .filter((one) => one.confirmed === 'source-documents' && one.sources.length === 0)
      .map((one) => ({ file: fileOf(one.id), says: 'is said to be confirmed by the documents, and names none' })),
    ...services.flatMap((one) => unknown(fileOf(one.id), one.sources)),
    ...situations.flatMap((one) => unknown(`situations/${one.id}.yaml`, one.sources)),
    ...acronyms.flatMap((one) => unknown('acronyms.yaml', [one.source])),
  ];
}

/** Two entries that claim the same id, acronym, number or older name: a reader would get one or the other by chance. */
function conflicts({ services, situations, acronyms }: Content): ContentFinding[] {
  return [
    ...twice([...services.map((one) => one.id), ...situations.map((one) => one.id)]).map((id) => ({
      file: fileOf(id),
      says: `${id} is used by two files`,
    })),
    ...twice(acronyms.map((one) => one.acronym)).map((acronym) => ({
      file: 'acronyms.yaml',
      says: `${acronym} stands there twice`,
    })),
    ...twice(services.flatMap((one) => one.phones.map((phone) => phone.dial))).map((dial) => ({
      file: 'services',
      says: `two entries have the number ${dial}`,
    })),
    ...twice(services.flatMap((one) => one.formerly.flatMap((former) => former.words))).map((words) => ({
      file: 'services',
      says: `two entries say they are formerly "${words}"`,
    })),
    ...services
      .filter((one) => one.phones.some((phone) => phone.number.replace(/\D/g, '') !== phone.dial))
      .map((one) => ({ file: fileOf(one.id), says: 'shows one number and dials another' })),
  ];
}

function brokenReferences({ services, situations, acronyms }: Content): ContentFinding[] {
  const ids = new Set(services.map((one) => one.id));
  const missing = (file: string, used: readonly (string | undefined)[]) =>
    used.filter((id) => id !== undefined && !ids.has(id)).map((id) => ({ file, says: `refers to ${id}, which is not an entry` }));
  const numbersIn = (texts: readonly string[]) =>
    texts.flatMap((text) => [...text.matchAll(/\{phone:([a-z0-9-]+)\}/g)].map((match) => match[1]));
  return [
    ...services.flatMap((one) => missing(fileOf(one.id), [one.supersededBy, ...one.related])),
    ...services
      .filter((one) => one.status === 'superseded' && !one.supersededBy)
      .map((one) => ({ file: fileOf(one.id), says: 'is superseded, and does not say by what' })),
    ...situations.flatMap((one) =>
      missing(`situations/${one.id}.yaml`, [
        ...one.entries,
        ...numbersIn([...one.says, ...(one.saysWhenClosed ?? []), ...(one.more?.lines ?? [])]),
      ]),
    ),
    ...acronyms.flatMap((one) => missing('acronyms.yaml', [one.entry])),
  ];
}

function unreadablePatterns({ situations, danger, lexicon }: Content): ContentFinding[] {
  const unreadable = (file: string, error: unknown) => [
    { file, says: error instanceof Error ? error.message : 'cannot be read' },
  ];
  let words: Lexicon;
  try {
    words = createLexicon(lexicon);
  } catch (error) {
    return unreadable('lexicon', error);
  }
  const patterns = [
    ...situations.flatMap((one) =>
      [...one.patterns, ...one.unless].map((pattern) => ({ file: `situations/${one.id}.yaml`, pattern })),
    ),
    ...patternsOf(danger).map((pattern) => ({ file: 'danger.yaml', pattern })),
    ...Object.values(lexicon).flatMap((phrases) => phrases.map((pattern) => ({ file: 'lexicon', pattern }))),
  ];
  return patterns.flatMap(({ file, pattern }) => {
    try {
      return unknownConcepts(pattern, words).map((concept) => ({
        file,
        says: `{${concept}} is not a concept of the lexicon: ${pattern}`,
      }));
    } catch (error) {
      return unreadable(file, error);
    }
  });
}

function patternsOf({ lookAlikes, quiet, signs, rules }: Content['danger']): string[] {
  return [...lookAlikes, ...signs, ...[...quiet, ...rules].flatMap((one) => [...one.patterns, ...one.unless])];
}

function twice(list: readonly string[]): string[] {
  return [...new Set(list.filter((item, index) => list.indexOf(item) !== index))];
}

function fileOf(id: string): string {
  return `services/${id}.yaml`;
}
