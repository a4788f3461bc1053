import { z } from 'zod';
import type { Clock } from '#core/clock';
import type { OperatorAnswer, OperatorCommand } from '#core/operator-command';
import type { Answer } from './answer.ts';
import type { Knowledge } from './ask.ts';
import { plainText } from './plain-text.ts';

/** What `ask` prints for one question: the same answer that the chat gives. */
interface AskedAnswer {
  kind: Answer['kind'];
  urgent: boolean;
  entries: string[];
  behaviours: string[];
  tiers: string[];
  text: string;
}

const Asked = z.object({ q: z.string(), at: z.iso.datetime({ offset: true }).nullish() });

/** `signpost ask [--at ISO] "<question>"`, or `--stdin` with JSON Lines. Opens no database and keeps nothing. */
export function askCommand(knowledge: Knowledge, clock: Clock): OperatorCommand {
  const ask = (text: string, at: Date) => asked(knowledge.ask(text, at));
  return {
    name: 'ask',
    usage: 'ask [--at 2026-12-28T11:00:00Z] "<question>"  |  ask --stdin',
    lines: async function* (input) {
      for await (const line of input) {
        if (line.trim() === '') continue;
        const question = readLine(line);
        yield question
          ? ask(question.q, question.at ? new Date(question.at) : clock.now())
          : { error: 'This line is not {"q": "...", "at"?: "..."}' };
      }
    },
    run: async (args): Promise<OperatorAnswer | 'usage'> => {
      const at = args[0] === '--at' ? new Date(args[1] ?? '') : clock.now();
      const [question, ...more] = args[0] === '--at' ? args.slice(2) : args;
      if (question === undefined || more.length > 0 || question.startsWith('--') || Number.isNaN(at.getTime())) return 'usage';
      const answer = ask(question, at);
      return { ok: true, answer, text: answer.text };
    },
  };
}

function asked(answer: Answer): AskedAnswer {
  const { kind, urgent, entries, behaviours, tiers } = answer;
  return { kind, urgent, entries, behaviours, tiers, text: plainText(answer) };
}

function readLine(line: string): z.output<typeof Asked> | null {
  try {
    return Asked.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
