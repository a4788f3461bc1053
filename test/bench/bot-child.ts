// Shared by the bots that are measured, each a process of its own: says where it listens, then answers its parent's questions.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export type Figure = 'cpuMs' | 'liveHeapMb';
export type FromBot = { port: number } | { figure: number };

const figures: Readonly<Record<Figure, () => number>> = {
  /** Since the process began, on all its threads. */
  cpuMs() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  /** What is still needed once garbage is gone: it stays level unless something leaks, which RSS does not. */
  liveHeapMb() {
    collectGarbage();
    return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  },
};

export function listenToParent(port: number): void {
  const tell = (message: FromBot) => process.send?.(message);
  process.on('message', (asked: Figure) => tell({ figure: figures[asked]() }));
  // The parent is gone, killed perhaps: nobody else would end this process.
  process.once('disconnect', () => process.exit());
  tell({ port });
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
