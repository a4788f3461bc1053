import type { Check } from '#core/check';
import type { OperatorCommand } from '#core/operator-command';
import { lookAt } from './health.ts';

/** `signpost doctor`: every precondition by name, with what to do about it; never a secret. */
export function doctor(checks: readonly Check[]): OperatorCommand {
  return {
    name: 'doctor',
    usage: 'doctor',
    run: async () => {
      const results = await lookAt(checks);
      const text = results
        .map((one) => `${one.state.padEnd(7)} ${one.name}: ${one.says}${one.mend ? `\n        ${one.mend}` : ''}`)
        .join('\n');
      return { ok: results.every((one) => one.state !== 'failed'), answer: results, text };
    },
  };
}
