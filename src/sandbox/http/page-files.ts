import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from './answer.ts';
import { refuse } from './refused.ts';

const PAGE_DIR = fileURLToPath(new URL('../page/', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Cards set their own styles through the DOM, which `style-src 'self'` allows; nothing may come from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The files of the page and the two libraries it draws with; a name outside this list does not exist. */
function listFiles(): Map<string, string> {
  const require = createRequire(import.meta.url);
  const folder = (name: string) => dirname(require.resolve(`${name}/package.json`));
  const own = readdirSync(PAGE_DIR).filter((name) => extname(name) in TYPES);
  return new Map([
    ...own.map((name) => [name, join(PAGE_DIR, name)] as const),
    ['adaptivecards.min.js', join(folder('adaptivecards'), 'dist/adaptivecards.min.js')],
    ['markdown-it.min.js', join(folder('markdown-it'), 'dist/browser/markdown-it.esm.min.mjs')],
  ]);
}

export function createPageFiles(): (name: string, seen?: string) => Answer {
  const files = listFiles();
  return (name, seen) => {
    const file = files.get(name);
    if (!file) refuse(404, 'NotFound', 'There is no such file in the sandbox page.');
    const body = readFileSync(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = { 'cache-control': 'no-cache', etag };
    if (seen === etag) return { status: 304, headers };
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    return {
      status: 200,
      headers: { ...headers, 'content-type': type, 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' },
      body,
    };
  };
}
