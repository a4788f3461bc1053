import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Content, findContentErrors, type LoadedContent } from '#knowledge';
import { checkContent } from './check-content.ts';
import { readEnglishWords } from './english-words.ts';
import { numbersOnly } from './numbers-only.ts';

/** Content that was good, and what the files looked like when it was read. */
const Kept = z.object({ fingerprint: z.string(), content: Content });

/**
 * Content for a running bot. When what lies in `dir` is broken, the last good copy under `dataDir` is used, and without one the
 * numbers alone: whoever asks still gets 999, MASH and the duty team. `brokenBecause` says what happened. When no file has changed
 * since the copy was made, the copy is read instead of hundreds of files.
 */
export function loadContent(dir: string, dataDir: string): LoadedContent {
  const englishWords = readEnglishWords();
  const path = join(dataDir, 'content-last-good.json');
  const fingerprint = fingerprintOf(dir);
  const kept = readKept(path);
  if (kept && kept.fingerprint === fingerprint) return { content: kept.content, englishWords, brokenBecause: null };
  const { content, errors } = checkContent(dir);
  const wrong = content ? findContentErrors(content) : errors;
  if (content && wrong.length === 0) {
    keep(path, { fingerprint, content });
    return { content, englishWords, brokenBecause: null };
  }
  const brokenBecause = `${wrong.length} errors, the first in ${wrong[0]?.file}: ${wrong[0]?.says}`;
  return { content: kept?.content ?? numbersOnly, englishWords, brokenBecause };
}

/** Names, sizes and times of every file; empty when the folder cannot be read. */
function fingerprintOf(dir: string): string {
  try {
    const hash = createHash('sha256');
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true }).sort(byPath)) {
      if (!entry.isFile()) continue;
      const { size, mtimeMs } = statSync(join(entry.parentPath, entry.name));
      hash.update(JSON.stringify([entry.parentPath, entry.name, size, mtimeMs]));
    }
    return hash.digest('hex');
  } catch {
    return '';
  }
}

function byPath(one: { parentPath: string; name: string }, other: { parentPath: string; name: string }): number {
  return join(one.parentPath, one.name) < join(other.parentPath, other.name) ? -1 : 1;
}

function keep(path: string, kept: z.output<typeof Kept>): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(kept));
  renameSync(`${path}.new`, path);
}

function readKept(path: string): z.output<typeof Kept> | null {
  try {
    return Kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
