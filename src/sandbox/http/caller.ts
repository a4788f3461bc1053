import type { IncomingMessage } from 'node:http';
import { type Answer, problem } from './answer.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The sandbox has no sign-in, so it serves this machine only: neither its network nor a web page from elsewhere. */
export function refuseStranger(req: IncomingMessage): Answer | null {
  if (!isLoopbackAddress(req.socket.remoteAddress)) return strange('The sandbox answers callers on this machine only.');
  // A foreign name that resolves to 127.0.0.1 would let a web page read the sandbox (DNS rebinding).
  const host = req.headers.host ?? '';
  if (!LOOPBACK_NAMES.has(nameOf(host)))
    return strange('Open the sandbox as http://127.0.0.1 or http://localhost, on this machine.');
  const origin = req.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`)
    return strange('The sandbox does not take requests from other web pages.');
  return null;
}

function isLoopbackAddress(address: string | undefined): boolean {
  const plain = (address ?? '').replace(/^::ffff:/i, '');
  return plain === '::1' || /^127\.\d+\.\d+\.\d+$/.test(plain);
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

function strange(message: string): Answer {
  return problem(403, 'Forbidden', message);
}
