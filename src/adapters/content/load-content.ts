import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Content, findContentErrors, type LoadedContent } from '#knowledge';
import { checkContent } from './check-content.ts';
import { numbersOnly } from './numbers-only.ts';
import { readEnglishWords } from './read-content.ts';

/**
 * Content for a running bot. When what lies in `dir` is broken, the last good copy under `dataDir` is used, and without one the
 * numbers alone: whoever asks still gets 999, MASH and the duty team. `brokenBecause` says what happened.
 */
export function loadContent(dir: string, dataDir: string): LoadedContent {
  const englishWords = readEnglishWords();
  const lastGood = join(dataDir, 'content-last-good.json');
  const { content, errors } = checkContent(dir);
  const wrong = content ? findContentErrors(content) : errors;
  if (content && wrong.length === 0) {
    keep(lastGood, content);
    return { content, englishWords, brokenBecause: null };
  }
  const brokenBecause = `${wrong.length} errors, the first in ${wrong[0]?.file}: ${wrong[0]?.says}`;
  return { content: readLastGood(lastGood) ?? numbersOnly, englishWords, brokenBecause };
}

function keep(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(content));
  renameSync(`${path}.new`, path);
}

function readLastGood(path: string): Content | null {
  try {
    return Content.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
