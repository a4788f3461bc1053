import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Entry } from './entry.ts';

export interface Journal {
  read(): readonly Entry[];
  append(entry: Entry): void;
  empty(): void;
}

/** One JSON object a line. Written at once, so that a killed process loses nothing it has shown. */
export function createJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const write = (text: string) => appendFileSync(file, text, { mode: 0o600 });
  return {
    read() {
      if (!existsSync(file)) return [];
      const text = readFileSync(file, 'utf8');
      // A line cut short by a crash is closed off, so that the next one starts on its own.
      if (text !== '' && !text.endsWith('\n')) write('\n');
      return text.split('\n').flatMap(readLine);
    },
    append: (entry) => write(`${JSON.stringify(entry)}\n`),
    empty: () => writeFileSync(file, '', { mode: 0o600 }),
  };
}

function readLine(line: string): Entry[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}
