import type { IncomingMessage } from 'node:http';
import { refuse } from './refused.ts';

const LIMIT_BYTES = 1024 * 1024;

/** The JSON a caller sent; undefined when it sent nothing. */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Too much is read to its end but not kept: a caller cut off in the middle would never see why.
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LIMIT_BYTES) chunks.push(chunk);
  }
  if (size > LIMIT_BYTES) refuse(413, 'RequestEntityTooLarge', 'The sandbox takes at most 1 MB in one request.');
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    refuse(400, 'BadSyntax', 'The body is not valid JSON.');
  }
}
