import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Figure, FromBot } from './bot-child.ts';
import { end, watchOver } from './clean-up.ts';

/** A bot in a process of its own, so that what it uses is its own too. */
export interface BotProcess {
  url: string;
  pid: number | undefined;
  ask(figure: Figure): Promise<number>;
  stop(): Promise<void>;
}

export async function startBot(file: 'signpost-bot.ts' | 'echo-bot.ts', args: readonly string[] = []): Promise<BotProcess> {
  const child = watchOver(
    fork(fileURLToPath(new URL(file, import.meta.url)), args, {
      execArgv: ['--no-deprecation', '--max-semi-space-size=16'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const ended = once(child, 'close').then(([code]) => {
    throw new Error(`${file} ended with ${code}`);
  });
  ended.catch(() => {});
  const heard = async () => ((await Promise.race([once(child, 'message'), ended])) as [FromBot])[0];
  const first = await heard();
  if (!('port' in first)) throw new Error(`${file} did not say where it listens`);
  return {
    url: `http://127.0.0.1:${first.port}/api/messages`,
    pid: child.pid,
    async ask(figure) {
      const answer = heard();
      child.send(figure);
      const told = await answer;
      return 'figure' in told ? told.figure : Number.NaN;
    },
    stop: () => end(child),
  };
}
