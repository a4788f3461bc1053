import { z } from 'zod';
import { type Answer, HANG_UP, json } from './http/answer.ts';
import { refuse } from './http/refused.ts';

const FaultRule = z
  .strictObject({
    match: z.string().regex(/^([A-Z]+|\*) \/\S*$/, 'write it as "POST /users/*/sendMail": a method (or *), a space, a path'),
    status: z.int().min(400).max(599).optional(),
    headers: z.record(z.string(), z.string()).optional(),
    times: z.int().min(1).optional(),
    delayMs: z.int().min(0).max(600_000).optional(),
    after: z.literal('accept').optional(),
  })
  .refine((rule) => rule.status !== undefined || rule.delayMs || rule.after, 'say what goes wrong: status, delayMs or after');
type FaultRule = z.infer<typeof FaultRule>;

export interface Faults {
  read(): Answer;
  replace(body: unknown): Answer;
  /** Does the work as the rules allow. `paths` are the ways in which a rule may name the request. */
  around(method: string, paths: readonly string[], work: () => Promise<Answer>): Promise<Answer | typeof HANG_UP>;
}

/** Makes chosen requests to Graph and to the connector fail, as the real services do now and then. */
export function createFaults(): Faults {
  let rules: { rule: FaultRule; used: number }[] = [];
  const read = () =>
    json(
      200,
      rules.map(({ rule, used }) => ({ ...rule, used })),
    );
  return {
    read,
    replace(body) {
      const parsed = z.array(FaultRule).safeParse(body);
      if (!parsed.success) refuse(400, 'BadRequest', `The body must be a list of fault rules. ${z.prettifyError(parsed.error)}`);
      rules = parsed.data.map((rule) => ({ rule, used: 0 }));
      return read();
    },
    async around(method, paths, work) {
      const hit = rules.find(({ rule, used }) => used < (rule.times ?? Number.POSITIVE_INFINITY) && applies(rule, method, paths));
      if (!hit) return work();
      hit.used += 1;
      const { status, headers = {}, delayMs = 0, after } = hit.rule;
      if (after === 'accept') await work();
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      if (status === undefined) return after === 'accept' ? HANG_UP : work();
      return {
        ...json(status, { error: { code: `Fault${status}`, message: 'This fault was asked for in the sandbox.' } }),
        headers,
      };
    },
  };
}

function applies(rule: FaultRule, method: string, paths: readonly string[]): boolean {
  const [wantedMethod = '', wantedPath = ''] = rule.match.split(' ');
  if (wantedMethod !== '*' && wantedMethod !== method) return false;
  const source = wantedPath
    .split('**')
    .map((part) => part.split('*').map(literally).join('[^/]*'))
    .join('.*');
  return paths.some((path) => new RegExp(`^${source}$`, 'i').test(path));
}

function literally(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
