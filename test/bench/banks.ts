import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const UNDATED = '2026-11-24T10:30:00Z';

const Question = z.object({
  q: z.string(),
  kind: z.string(),
  /** Ids of entries or behaviours, any of which is right; empty where only the urgency is known. */
  expect: z.array(z.string()).default([]),
  urgent: z.boolean().default(false),
  at: z.iso.datetime({ offset: true }).nullish(),
});

export interface Question extends Omit<z.output<typeof Question>, 'at'> {
  at: Date;
}

/** A file of questions. `tune`: answers were improved by looking at it; `report`: nobody looks, so its questions are never printed. */
export interface Bank {
  group: 'shared' | 'tune' | 'report';
  name: string;
  questions: readonly Question[];
}

const OURS = fileURLToPath(new URL('../bank/', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/domain/questions.jsonl', import.meta.url));

export function ourBanks(group: 'tune' | 'report'): Bank[] {
  const files = readdirSync(`${OURS}${group}`).filter((file) => file.endsWith('.jsonl'));
  return files.sort().map((file) => readBank(group, `${OURS}${group}/${file}`));
}

/** The project's common questions; null on a machine that does not have them. */
export function sharedBank(): Bank | null {
  return existsSync(SHARED) ? readBank('shared', SHARED) : null;
}

function readBank(group: Bank['group'], path: string): Bank {
  const lines = readFileSync(path, 'utf8').split('\n');
  const name = `${group}/${basename(path, '.jsonl')}`;
  return {
    group,
    name,
    questions: lines.flatMap((line, at) => (line.trim() ? readQuestion(line, `${name}, line ${at + 1}`) : [])),
  };
}

function readQuestion(line: string, where: string): Question {
  const read = Question.safeParse(parse(line));
  // A message of JSON.parse or of zod could quote a question nobody is to see.
  if (!read.success) throw new Error(`${where} is not a question`);
  return { ...read.data, at: new Date(read.data.at ?? UNDATED) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
