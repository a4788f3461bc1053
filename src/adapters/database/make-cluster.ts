import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./init-cluster.ts', import.meta.url));

/** Makes an empty cluster that is there whole or not at all, whenever the machine stops. */
export async function makeCluster(cluster: string, unfinished: string): Promise<void> {
  // In a process of its own: initdb takes more than 1 GB, which the process that ran it never gives back.
  const child = spawn(process.execPath, [CHILD, unfinished], { stdio: ['pipe', 'ignore', 'ignore'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The embedded database could not be made (initdb ended with ${code})`);
  flushTree(unfinished);
  renameSync(unfinished, cluster);
  flush(dirname(cluster), 'r');
}

function flushTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flushTree(path);
    else if (entry.isFile()) flush(path, 'r+');
  }
  flush(folder, 'r');
}

function flush(path: string, flags: 'r' | 'r+'): void {
  // Windows has no flush of a folder.
  if (flags === 'r' && process.platform === 'win32') return;
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
