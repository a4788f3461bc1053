import type { IncomingMessage } from 'node:http';

/** 50,000 characters of a message, escaped, with room to spare. */
const LARGEST_BODY = 1_000_000;
/** A sender of more than this is cut off; up to it the rest is read and dropped, so that the refusal can be heard. */
const LARGEST_HEARD_OUT = 20_000_000;

/** Reads a JSON value from a request: the value, or what is wrong with it in words. */
export async function readJson(request: IncomingMessage): Promise<{ value: unknown } | { status: number; problem: string }> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_HEARD_OUT) break;
    if (size > LARGEST_BODY) chunks = [];
    else chunks.push(chunk);
  }
  if (size > LARGEST_BODY) {
    return { status: 413, problem: `The message is too long: more than ${LARGEST_BODY} bytes. Nothing of it was kept.` };
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { status: 400, problem: 'The body is not JSON. Nothing was done.' };
  }
}
