import type { OperatorCommand } from '#core/operator-command';
import type { TrailReader } from './ports.ts';

export type { TrailReader, TrailVerdict } from './ports.ts';

/** `signpost audit verify`: recomputes the chain and names the first entry that does not fit. */
export function verifyTrail(trail: TrailReader): OperatorCommand {
  return {
    name: 'audit verify',
    usage: 'audit verify',
    run: async () => {
      const verdict = await trail.verify();
      const text = verdict.broken
        ? `The audit trail is broken at entry ${verdict.broken.entry}: ${verdict.broken.why}.`
        : `The audit trail is whole: ${verdict.entries} entries, head ${verdict.headHash.slice(0, 16) || 'none'}.`;
      return { ok: verdict.broken === null, answer: verdict, text };
    },
  };
}
