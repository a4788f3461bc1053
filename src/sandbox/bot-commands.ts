import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const MANIFEST = new URL('../../appPackage/manifest.json', import.meta.url);

const Command = z.object({ title: z.string(), description: z.string().default(''), prompt: z.string().optional() });
const Manifest = z.object({
  bots: z
    .array(z.object({ commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(Command) })).default([]) }))
    .default([]),
});

const SCOPES = { personal: 'personal', group: 'groupChat', channel: 'team' } as const;

/** The commands that Teams would offer in each kind of chat, from the app's manifest; none when there is no manifest. */
export async function readCommands(manifest: URL = MANIFEST) {
  const text = await readFile(manifest, 'utf8').catch(() => '{}');
  const lists = Manifest.parse(JSON.parse(text)).bots.flatMap(({ commandLists }) => commandLists);
  const offeredIn = (scope: string) => lists.filter(({ scopes }) => scopes.includes(scope)).flatMap(({ commands }) => commands);
  return { personal: offeredIn(SCOPES.personal), group: offeredIn(SCOPES.group), channel: offeredIn(SCOPES.channel) };
}
