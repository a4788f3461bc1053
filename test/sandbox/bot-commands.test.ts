import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { readCommands } from '../../src/sandbox/bot-commands.ts';

it('offers the commands of the manifest where it says', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.json');
  const help = { title: 'Help', description: 'What I can do' };
  const find = { title: 'Find a contact', description: 'Who do I ring?', type: 'prompt', prompt: 'Who is the contact for ' };
  const commandLists = [
    { scopes: ['personal'], commands: [find, help] },
    { scopes: ['team', 'groupChat'], commands: [help] },
  ];
  writeFileSync(file, JSON.stringify({ bots: [{ botId: 'x', commandLists }] }));
  const { type: _type, ...prompt } = find;
  expect(await readCommands(pathToFileURL(file))).toEqual({ personal: [prompt, help], group: [help], channel: [help] });
});

it('offers none without a manifest', async () => {
  expect(await readCommands(new URL('file:///nowhere/manifest.json'))).toEqual({ personal: [], group: [], channel: [] });
});
