import type { Answer } from './answer.ts';
import { refuse } from './refused.ts';

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

export interface Call<Name extends string = string> {
  /** The segments in braces, decoded. */
  params: Record<Name, string>;
  query: URLSearchParams;
  body: unknown;
}

export interface Route {
  method: Method;
  path: string;
  handle(call: Call<never>): Promise<Answer> | Answer;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** `path` is such as `/v3/teams/{team}`; what is in braces is one segment. */
export function route<const Path extends string>(
  method: Method,
  path: Path,
  handle: (call: Call<NamesIn<Path>>) => Promise<Answer> | Answer,
): Route {
  return { method, path, handle: handle as Route['handle'] };
}

/** The route for a request, as a function of what the request carries; refuses with 404 or 405 when there is none. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): (call: Omit<Call, 'params'>) => Promise<Answer> {
  const samePath = routes.flatMap((candidate) => {
    const params = match(candidate.path, path);
    return params ? [{ candidate, params }] : [];
  });
  const found = samePath.find(({ candidate }) => candidate.method === method);
  if (found) return async (call) => found.candidate.handle({ ...call, params: found.params });
  if (samePath.length > 0) refuse(405, 'MethodNotAllowed', `${method} is not possible here.`);
  refuse(404, 'NotFound', `There is nothing at ${path} in the sandbox.`);
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith('{') && value !== '') params[segment.slice(1, -1)] = decode(value);
    else if (segment !== value) return null;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    refuse(400, 'BadSyntax', 'The address holds a broken % escape.');
  }
}
