import type { z } from 'zod';
import { Content, type ContentFinding } from '#knowledge';
import { type ContentFile, type RawContent, readRawContent } from './read-content.ts';

export interface CheckedContent {
  content: Content | null;
  errors: ContentFinding[];
}

const PARTS = Content.shape;

/** Reads and checks every file, naming all that is wrong; `content` is null when anything is. */
export function checkContent(dir: string): CheckedContent {
  let raw: RawContent;
  try {
    raw = readRawContent(dir);
  } catch (error) {
    return { content: null, errors: [{ file: 'content', says: error instanceof Error ? error.message : String(error) }] };
  }
  const errors: ContentFinding[] = [];
  const one = <Schema extends z.ZodType>(schema: Schema, file: ContentFile): z.output<Schema> | undefined => {
    const result = schema.safeParse(file.value);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      errors.push({ file: file.path, says: `${issue.path.join('.') || 'file'}: ${issue.message}` });
    return undefined;
  };
  const many = <Schema extends z.ZodType>(schema: Schema, files: readonly ContentFile[]): z.output<Schema>[] =>
    files.flatMap((file) => one(schema, file) ?? []);
  const content = {
    sources: one(PARTS.sources, raw.sources),
    services: many(PARTS.services.element, raw.services),
    situations: many(PARTS.situations.element, raw.situations),
    acronyms: one(PARTS.acronyms, raw.acronyms),
    acronymExamples: one(PARTS.acronymExamples, raw.acronymExamples),
    tiers: one(PARTS.tiers, raw.tiers),
    tierExamples: one(PARTS.tierExamples, raw.tierExamples),
    danger: one(PARTS.danger, raw.danger),
    dangerExamples: one(PARTS.dangerExamples, raw.dangerExamples),
    lexicon: together(raw.lexicon, (file) => one(PARTS.lexicon, file) ?? {}, errors),
    spellings: one(PARTS.spellings, raw.spellings),
  };
  return { content: errors.length === 0 ? (content as Content) : null, errors };
}

/** The concepts of all files; two files must not write down the same one, for the second would silently replace the first. */
function together(files: readonly ContentFile[], read: (file: ContentFile) => Content['lexicon'], errors: ContentFinding[]) {
  const all: Content['lexicon'] = {};
  for (const file of files) {
    const own = read(file);
    for (const concept of Object.keys(own).filter((name) => name in all))
      errors.push({ file: file.path, says: `${concept}: is written down in another lexicon file already` });
    Object.assign(all, own);
  }
  return all;
}
