import { z } from 'zod';
import { refuse } from './refused.ts';

/** A body as the schema wants it; otherwise 400 with what is wrong, in words. */
export function checkBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) refuse(400, 'BadRequest', z.prettifyError(parsed.error));
  return parsed.data;
}
