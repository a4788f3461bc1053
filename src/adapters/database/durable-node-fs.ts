import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Asks for a flush at every commit, which PGlite leaves off; and for little cache, because the system's serves as well. */
export const durableStartParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'shared_buffers=16MB'].flatMap((setting) => ['-c', setting]),
];

interface EmscriptenFiles {
  NODEFS: {
    stream_ops: { fsync?: (stream: { nfd?: number | null; node: unknown }) => number };
    realPath(node: unknown): string;
  };
}

/** PGlite's file system has no flush at all; this adds it, and leaves it to PostgreSQL when to call it. */
export class DurableNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...args);
    const before = made.emscriptenOpts.preRun;
    made.emscriptenOpts.preRun = [...(Array.isArray(before) ? before : before ? [before] : []), addFlush];
    return made;
  }
}

function addFlush(module: unknown): void {
  const { NODEFS } = module as EmscriptenFiles;
  NODEFS.stream_ops.fsync = ({ nfd, node }) => {
    if (nfd === undefined || nfd === null) flushFolder(NODEFS.realPath(node));
    else fsyncSync(nfd);
    return 0;
  };
}

function flushFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
