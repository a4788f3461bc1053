import { z } from 'zod';

/** A date as written in content: year, month, day. */
export const CivilDateText = z.iso.date();

/** One of the documents that facts come from (`content/sources.yaml`). None carries a publication date: `age` says what is known. */
export const SourceDocument = z.strictObject({
  code: z.string().regex(/^S\d$/),
  title: z.string().min(1),
  /** Which document wins when two disagree: 1 first. */
  precedence: z.int().positive(),
  /** Short, shown after the title: "undated, about 2025". */
  age: z.string().min(1),
  /** When Signpost's text was last compared with the document. */
  checkedOn: CivilDateText,
  note: z.string().optional(),
});
export type SourceDocument = z.output<typeof SourceDocument>;

/** Something said by a public web page only; never stated as fact without saying so. */
export const PublicPageFact = z.strictObject({
  says: z.string().min(1),
  pages: z.array(z.url()).min(1),
});
export type PublicPageFact = z.output<typeof PublicPageFact>;
