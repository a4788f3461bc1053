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
    tiers: one(PARTS.tiers, raw.tiers),
    danger: one(PARTS.danger, raw.danger),
    lexicon: Object.assign({}, ...raw.lexicon.map((file) => one(PARTS.lexicon, file) ?? {})),
    spellings: one(PARTS.spellings, raw.spellings),
  };
  return { content: errors.length === 0 ? (content as Content) : null, errors };
}
