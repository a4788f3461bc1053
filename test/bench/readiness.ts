import { setTimeout as pause } from 'node:timers/promises';
import { startBot } from './bot-process.ts';
import { remove, temporaryFolder } from './clean-up.ts';
import { residentMb } from './memory.ts';
import { median } from './spread.ts';
import { startSignpost } from './started-signpost.ts';
import { round, type Table } from './table.ts';

const IDLE_MS = 10_000;

interface Started {
  seconds: number;
  residentMb: number | null;
}

/** How long until it may be used, and how much memory it then holds. */
export async function measureReadiness({ laterStarts }: { laterStarts: number }): Promise<Table> {
  const dataDir = temporaryFolder();
  try {
    const first = await startAndRest(() => startSignpost(dataDir));
    const later = await startSeveral(() => startSignpost(dataDir), laterStarts);
    const echo = await startSeveral(startEcho, laterStarts);
    const row = (what: string, { seconds, residentMb }: Started) => ({
      what,
      'seconds until ready': round(seconds, 2),
      'idle RSS MB': residentMb,
    });
    return {
      id: 'ready',
      title: 'Ready for use',
      notes: [
        `Signpost in local mode until /readyz is 200, the echo bot until it listens; later starts: median of ${laterStarts}. RSS 10 s after that.`,
      ],
      rows: [row('Signpost, first start', first), row('Signpost, later starts', later), row('echo bot', echo)],
    };
  } finally {
    remove(dataDir);
  }
}

interface Running {
  pid: number | undefined;
  seconds: number;
  stop(): Promise<void>;
}

async function startEcho(): Promise<Running> {
  const start = performance.now();
  const bot = await startBot('echo-bot.ts');
  return { ...bot, seconds: (performance.now() - start) / 1000 };
}

async function startAndRest(start: () => Promise<Running>): Promise<Started> {
  const running = await start();
  await pause(IDLE_MS);
  const resident = residentMb(running.pid);
  await running.stop();
  return { seconds: running.seconds, residentMb: resident };
}

/** The last one rests: memory differs little between them. */
async function startSeveral(start: () => Promise<Running>, times: number): Promise<Started> {
  const seconds: number[] = [];
  for (let time = 1; time < times; time += 1) {
    const running = await start();
    seconds.push(running.seconds);
    await running.stop();
  }
  const last = await startAndRest(start);
  return { ...last, seconds: median([...seconds, last.seconds]) };
}
