import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { thresholds } from '../src/thresholds/index.ts';
import { welcoming } from '../src/welcome/index.ts';
import { hasContracts, manifestSchema } from './contracts/published.ts';
import { shippedThresholds } from './support/content.ts';

const folder = fileURLToPath(new URL('../appPackage/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));

describe('the app package', () => {
  (hasContracts ? it : it.skip)('is valid by Microsoft\u2019s schema', () => {
    const valid = manifestSchema(manifest.manifestVersion);
    expect([valid(manifest), valid.errors]).toEqual([true, null]);
  });

  it('claims channel features, which Teams demands of an app for teams and the schema does not', () => {
    expect(manifest.supportsChannelFeatures).toBe('tier1');
  });

  it.each([
    ['color', 192],
    ['outline', 32],
  ])('has the icon %s of the right size', (name, size) => {
    const png = readFileSync(`${folder}${manifest.icons[name]}`);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('offers exactly the commands that are answered', () => {
    const none = () => {
      throw new Error('not asked');
    };
    const contacts = { ring: none, order: none, numbers: none, standingLine: none, nameOf: none };
    const features = [
      welcoming({ greetings: { markGreeted: none }, standingLine: none, publicUrl: none, showNumbers: none }),
      thresholds(shippedThresholds(), { contacts, tiers: none }),
    ];
    const commands = features.flatMap((feature) => feature.commands ?? []);
    for (const list of manifest.bots[0].commandLists) {
      const offered = commands.filter((command) =>
        list.scopes.every((scope: string) => command.places.includes(scope as 'personal')),
      );
      expect(list.commands).toEqual(offered.map(({ title, description }) => ({ title, description })));
    }
  });
});
