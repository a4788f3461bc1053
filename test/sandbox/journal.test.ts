import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { createHistory } from '../../src/sandbox/chats/history.ts';

const posted = (id: string) => ({
  kind: 'posted' as const,
  message: { id, chatId: 'chat', author: 'bot', activity: { type: 'message', text: id }, shown: true },
});

it('outlives a line that a crash cut short', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'journal-')), 'sandbox', 'chats.jsonl');
  createHistory(file, () => {}).record(posted('1'));
  appendFileSync(file, '{"kind":"posted","mess');
  createHistory(file, () => {}).record(posted('2'));
  const ids = createHistory(file, () => {})
    .messagesIn('chat')
    .map(({ id }) => id);
  expect(ids).toEqual(['1', '2']);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(4);
});

it('gives no id twice, also when the clock is set back', () => {
  const history = createHistory(join(mkdtempSync(join(tmpdir(), 'journal-')), 'chats.jsonl'), () => {});
  const noon = new Date('2026-11-24T12:00:00Z');
  const ids = [history.newId(noon), history.newId(noon), history.newId(new Date(noon.getTime() - 1)), history.newId(noon)];
  expect(new Set(ids).size).toBe(4);
});
