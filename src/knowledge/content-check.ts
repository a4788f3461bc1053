import type { Check } from '#core/check';
import type { Knowledge } from './ask.ts';

/** Whether answers come from what lies in `content/`, or from the last good copy. */
export function contentCheck(knowledge: Knowledge): Check {
  return {
    name: 'content',
    look: () =>
      knowledge.brokenBecause === null
        ? { state: 'ok', says: `${knowledge.content.services.length} entries, ${knowledge.content.situations.length} situations` }
        : {
            state: 'failed',
            says: `content is broken, so the last good copy is used: ${knowledge.brokenBecause}`,
            mend: 'Run "signpost content check", mend what it names, and start again.',
          },
  };
}
