import type { Check, CheckResult } from '#core/check';
import type { HttpAnswer } from '#core/http-route';

/** `GET /healthz`: the process serves. */
export function healthy(): HttpAnswer {
  return { status: 200, contentType: 'application/json; charset=utf-8', body: '{"status":"ok"}' };
}

/** `GET /readyz`: every check passes; otherwise 503 with the reasons. */
export async function ready(checks: readonly Check[]): Promise<HttpAnswer> {
  const results = await lookAt(checks);
  const failed = results.filter((result) => result.state === 'failed');
  const body =
    failed.length === 0 ? { status: 'ready' } : { status: 'not ready', reasons: failed.map((one) => `${one.name}: ${one.says}`) };
  return { status: failed.length === 0 ? 200 : 503, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

/** Every check with its name; one that throws has failed. */
export async function lookAt(checks: readonly Check[]): Promise<(CheckResult & { name: string })[]> {
  return Promise.all(
    checks.map(async (check) => {
      try {
        return { name: check.name, ...(await check.look()) };
      } catch (error) {
        const code = error instanceof Error ? error.constructor.name : 'unknown';
        return { name: check.name, state: 'failed' as const, says: `could not be looked at (${code})`, mend: 'See the log.' };
      }
    }),
  );
}
