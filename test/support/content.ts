import { fileURLToPath } from 'node:url';
import { checkContent } from '../../src/adapters/content/check-content.ts';
import { readEnglishWords } from '../../src/adapters/content/english-words.ts';
import { readThresholds } from '../../src/adapters/content/read-thresholds.ts';
import type { LoadedContent } from '../../src/knowledge/index.ts';
import type { ThresholdsContent } from '../../src/thresholds/index.ts';

export const SHIPPED_CONTENT_DIR = fileURLToPath(new URL('../../content', import.meta.url));

let loaded: LoadedContent | undefined;

/** The content that ships, read once for a test file. */
export function shippedContent(): LoadedContent {
  if (loaded) return loaded;
  const { content, errors } = checkContent(SHIPPED_CONTENT_DIR);
  if (!content) throw new Error(`Content is broken: ${JSON.stringify(errors.slice(0, 3))}`);
  loaded = { content, englishWords: readEnglishWords(), brokenBecause: null };
  return loaded;
}

/** The words of the guided conversation and its lists, as they ship. */
export function shippedThresholds(): ThresholdsContent {
  const { content, errors } = readThresholds(SHIPPED_CONTENT_DIR);
  if (!content || errors.length > 0) throw new Error(`The guided conversation is broken: ${JSON.stringify(errors[0])}`);
  return content;
}
