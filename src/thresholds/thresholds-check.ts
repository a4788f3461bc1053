import type { Check } from '#core/check';

/** Whether the words and lists of the guided conversation could all be read; what could not is left out until it is mended. */
export function thresholdsCheck(wrong: readonly { file: string; says: string }[]): Check {
  return {
    name: 'guided conversation',
    look: () => {
      const [first] = wrong;
      if (!first) return { state: 'ok', says: 'its words and lists are whole' };
      return {
        state: 'failed',
        says: `${wrong.length} errors, the first in ${first.file}: ${first.says}`,
        mend: 'Run "signpost content check", mend what it names, and start again. Until then what is broken is left out.',
      };
    },
  };
}
