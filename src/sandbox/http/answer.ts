import type { ServerResponse } from 'node:http';

/** What a handler gives back; written to the wire in one place, so that a fault can be put in between. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** A Buffer goes out as it is; anything else as JSON. */
  body?: unknown;
}

/** The connection is cut without an answer, as when a service dies after doing the work. */
export const HANG_UP = Symbol('hang up');

export function json(status: number, body: unknown): Answer {
  return { status, body };
}

export function nothing(status: number): Answer {
  return { status };
}

export function problem(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

export function send(res: ServerResponse, answer: Answer | typeof HANG_UP): void {
  if (answer === HANG_UP) {
    res.destroy();
    return;
  }
  const isJson = answer.body !== undefined && !Buffer.isBuffer(answer.body);
  res.writeHead(answer.status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(isJson ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    ...answer.headers,
  });
  if (answer.body === undefined) res.end();
  else res.end(isJson ? JSON.stringify(answer.body) : (answer.body as Buffer));
}
