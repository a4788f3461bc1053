import { createInterface } from 'node:readline';
import { checkContent } from '#adapters/content/check-content';
import { checkEverything } from '#adapters/content/check-everything';
import { readEnglishWords } from '#adapters/content/english-words';
import { readThresholds } from '#adapters/content/read-thresholds';
import { doctor } from '#adapters/http/doctor';
import { askRunningProcess } from '#adapters/http/operator-door';
import { createLog } from '#adapters/telemetry/log';
import { verifyTrail } from '#audit';
import { systemClock } from '#core/clock';
import type { OperatorAnswer, OperatorCommand } from '#core/operator-command';
import { askCommand, contentCheck, contentCommand, createKnowledge, findContentErrors } from '#knowledge';
import { previewCommand, thresholdsCheck } from '#thresholds';
import { CONTENT_DIR } from './paths.ts';

const USED_WRONGLY = 2;

/** `signpost <command>`: exit 0 ok, 1 refused or failed, 2 wrong usage. `--json` prints one JSON value and nothing else. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const json = args.includes('--json');
  const words = args.filter((arg) => arg !== '--json');
  try {
    process.exitCode = await run(words, json);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

const USAGES = [
  'ask [--at 2026-12-28T11:00:00Z] "<question>"',
  'ask --stdin',
  'content check',
  'content preview thresholds',
  'doctor',
  'audit verify',
];

async function run(words: readonly string[], json: boolean): Promise<number> {
  const [first, second] = words;
  if (first === 'ask') return withoutDatabase(askCommand(readKnowledge(), systemClock), words.slice(1), json);
  if (first === 'content' && second === 'check' && words.length === 2) {
    return withoutDatabase(
      contentCommand(() => checkEverything(CONTENT_DIR), systemClock),
      [],
      json,
    );
  }
  const name = words.join(' ');
  if (name === 'content preview thresholds') return withoutDatabase(previewCommand(readGuided(), systemClock), [], json);
  if (name === 'doctor' || name === 'audit verify') return print(await throughTheDatabase(name), json);
  process.stderr.write(
    `Usage: npm run --silent signpost -- <command> [--json]\n${USAGES.map((usage) => `  ${usage}`).join('\n')}\n`,
  );
  return USED_WRONGLY;
}

async function withoutDatabase(command: OperatorCommand, args: readonly string[], json: boolean): Promise<number> {
  if (args.length === 1 && args[0] === '--stdin' && command.lines) {
    for await (const value of command.lines(createInterface({ input: process.stdin })))
      process.stdout.write(`${JSON.stringify(value)}\n`);
    return 0;
  }
  const answer = await command.run(args);
  if (answer === 'usage') {
    process.stderr.write(`Usage: ${command.usage}\n`);
    return USED_WRONGLY;
  }
  return print(answer, json);
}

function print(answer: OperatorAnswer, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(answer.answer)}\n`);
  else (answer.ok ? process.stdout : process.stderr).write(`${answer.text}\n`);
  return answer.ok ? 0 : 1;
}

function readGuided() {
  const { content, errors } = readThresholds(CONTENT_DIR);
  if (!content) throw new Error(`The guided conversation is broken: ${errors[0]?.file}: ${errors[0]?.says}`);
  return content;
}

function readKnowledge() {
  const { content, errors } = checkContent(CONTENT_DIR);
  const wrong = content ? findContentErrors(content) : errors;
  if (!content || wrong.length > 0)
    throw new Error(`Content is broken, so nothing was answered: ${wrong[0]?.file}: ${wrong[0]?.says}. Danger now: 999.`);
  return createKnowledge({ content, englishWords: readEnglishWords(), brokenBecause: null });
}

/** A running process has the database open: ask it. Otherwise open it here, for as long as the command takes. */
async function throughTheDatabase(name: string): Promise<OperatorAnswer> {
  const { readConfig } = await import('./config.ts');
  const config = readConfig({ SIGNPOST_MODE: 'local', ...process.env });
  const fromRunning = await askRunningProcess(config.DATA_DIR, name);
  if (fromRunning) return fromRunning;
  const { openDatabase } = await import('#adapters/database/open-database');
  const database = await openDatabase({
    url: config.DATABASE_URL,
    dataDir: config.DATA_DIR,
    clock: systemClock,
    log: createLog('silent'),
    steerable: config.SIGNPOST_MODE === 'local',
  });
  try {
    const command =
      name === 'doctor'
        ? doctor([...database.checks, contentCheck(readKnowledge()), thresholdsCheck(readThresholds(CONTENT_DIR).errors)])
        : verifyTrail(database.trail);
    const answer = await command.run([]);
    if (answer === 'usage') throw new Error(`Usage: ${command.usage}`);
    return answer;
  } finally {
    await database.close();
  }
}
