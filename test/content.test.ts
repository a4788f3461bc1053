import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { checkContent } from '../src/adapters/content/check-content.ts';
import { loadContent } from '../src/adapters/content/load-content.ts';
import { numbersOnly } from '../src/adapters/content/numbers-only.ts';
import { createKnowledge, findContentErrors, plainText, reportOnContent } from '../src/knowledge/index.ts';
import { SHIPPED_CONTENT_DIR, shippedContent } from './support/content.ts';

const register = fileURLToPath(new URL('../../shared/domain/register.json', import.meta.url));
const { content } = shippedContent();
const at = new Date('2026-11-24T10:30:00Z');

describe('the content that ships', () => {
  it('has no errors', () => {
    expect(findContentErrors(content)).toEqual([]);
  });

  it('has 143 entries, 115 acronyms and four tiers', () => {
    expect([content.services.length, content.acronyms.length, content.tiers.length]).toEqual([143, 115, 4]);
  });

  (existsSync(register) ? it : it.skip)('keeps the ids, kinds, numbers and sources of the register', () => {
    const entries = JSON.parse(readFileSync(register, 'utf8')).entries as Record<string, unknown>[];
    const mine = new Map(content.services.map((service) => [service.id, service]));
    for (const entry of entries) {
      const service = mine.get(String(entry['id']));
      const phones = ((entry['phones'] ?? []) as { number: string; dial: string }[]).map(({ number, dial }) => ({
        number,
        dial,
      }));
      expect({
        id: service?.id,
        kind: service?.kind,
        sources: service?.sources,
        phones: service?.phones.map(({ number, dial }) => ({ number, dial })),
      }).toEqual({
        id: entry['id'],
        kind: entry['kind'],
        sources: entry['source'],
        phones,
      });
    }
    expect(mine.size).toBe(entries.length);
  });

  it('writes a number in the entry it belongs to, and nowhere else', () => {
    const digits = /\b0\d{2,4}[ ]?\d{3,4}[ ]?\d{3,4}\b/;
    const prose = [
      ...content.services.flatMap((one) => [
        one.what,
        one.howToReach,
        one.hours ?? '',
        ...one.details,
        ...one.limits,
        one.caution ?? '',
        one.conflict ?? '',
      ]),
      ...content.situations.flatMap((one) => [...one.says, ...(one.saysWhenClosed ?? []), ...(one.more?.lines ?? [])]),
    ];
    // Childline's number belongs to no entry of the register: it stands in the words for a child who writes.
    expect(prose.filter((text) => digits.test(text.replaceAll('0800 1111', '')))).toEqual([]);
  });

  it('keeps every situation within about sixty words, without a please', () => {
    for (const one of content.situations) {
      const words = one.says.join(' ').split(/\s+/).length;
      expect([one.id, words <= 75]).toEqual([one.id, true]);
      expect([one.id, /\bplease\b/i.test(one.says.join(' '))]).toEqual([one.id, false]);
    }
  });

  it('never shows FGM the way to Prevent, nor a form first where a child may be harmed', () => {
    const forms = ['ceraf', 'cpi-form', 'iacf', 'met-meeting', 'met-pathway', 'prevent-referral-form', 'camhs'];
    for (const one of content.situations.filter((situation) => situation.id.startsWith('fgm')))
      expect(one.entries.join()).not.toContain('prevent');
    for (const one of content.situations.filter((situation) => situation.urgency === 'now'))
      expect(forms).not.toContain(one.entries[0]);
  });

  it('lists what the partnership must supply, and warns of owners not named', () => {
    const report = reportOnContent(content, at);
    expect(report.toSupply.join('\n')).toContain('SIGNPOST_EMAIL_LADO');
    expect(report.warnings.length).toBeGreaterThanOrEqual(143);
    expect(
      reportOnContent(content, new Date('2028-01-01T00:00:00Z')).warnings.some((one) => one.says.startsWith('review due')),
    ).toBe(true);
  });
});

describe('broken content', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
  });
  function copyOf(change: (dir: string) => void): string {
    const dir = mkdtempSync(join(tmpdir(), 'signpost-content-'));
    made.push(dir);
    cpSync(SHIPPED_CONTENT_DIR, dir, { recursive: true });
    change(dir);
    return dir;
  }
  const edit = (file: string, from: RegExp, to: string) => (dir: string) => {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(path, changed);
  };

  it.each([
    ['a fact without a source', edit('services/sendiass.yaml', /^sources: .*$/m, 'sources: []'), 'no source'],
    [
      'a reference to nothing',
      edit('situations/second-phone.yaml', /entries: \[dsl/, 'entries: [no-such-entry, dsl'),
      'no-such-entry',
    ],
    [
      'one number shown and another dialled',
      edit('services/mash.yaml', /dial: "02392688793"/, 'dial: "02392688794"'),
      'dials another',
    ],
    [
      'a pattern that cannot be read',
      edit('situations/second-phone.yaml', /patterns:\n/, 'patterns:\n  - "(open"\n'),
      'cannot be read',
    ],
    [
      'a concept that nobody wrote down',
      edit('situations/second-phone.yaml', /patterns:\n/, 'patterns:\n  - "{no-such-concept}"\n'),
      'no-such-concept',
    ],
    [
      'the same number twice',
      edit('services/sendiass.yaml', /dial: "03003032000"/, 'dial: "02392688793"'),
      'two entries have the number',
    ],
    [
      'a concept written down twice',
      (dir: string) => appendFileSync(join(dir, 'lexicon/situations.yaml'), 'child: [chicken]\n'),
      'in another lexicon file already',
    ],
    ['an unknown document', edit('services/sendiass.yaml', /^sources: .*$/m, 'sources: [S9]'), 'S9'],
  ])('names %s', (_, change, says) => {
    const { content: read, errors } = checkContent(copyOf(change));
    const found = [...errors, ...(read ? findContentErrors(read) : [])];
    expect(found.map((one) => one.says).join('\n')).toContain(says);
  });

  it('names a file that is not YAML, and one that lacks a field', () => {
    const torn = checkContent(copyOf((dir) => writeFileSync(join(dir, 'services/mash.yaml'), 'a: [')));
    expect(torn.errors[0]?.says).toContain('services/mash.yaml');
    const thin = checkContent(copyOf((dir) => writeFileSync(join(dir, 'services/mash.yaml'), 'id: mash\n')));
    expect(thin.errors[0]?.file).toBe('services/mash.yaml');
  });

  it('answers from the last good copy, and says why it is not ready', () => {
    const dataDir = copyOf(() => undefined);
    loadContent(SHIPPED_CONTENT_DIR, dataDir);
    const loaded = loadContent(copyOf(edit('services/mash.yaml', /^name:.*$/m, '')), dataDir);
    expect(loaded.brokenBecause).toContain('services/mash.yaml');
    expect(createKnowledge(loaded).ask('who is the LADO', at).entries[0]).toBe('lado');
  });

  it('answers 999 and the numbers when there never was a good copy', () => {
    const loaded = loadContent(
      copyOf((dir) => rmSync(join(dir, 'sources.yaml'))),
      copyOf(() => undefined),
    );
    for (const question of ['whats the mash number', 'he is not breathing', 'best pizza']) {
      const text = plainText(createKnowledge(loaded).ask(question, at));
      expect(text).toContain('999');
      expect(text).toContain('023 9268 8793');
    }
  });

  it('keeps the numbers of last resort the same as the content\u2019s', () => {
    for (const service of numbersOnly.services) {
      expect(content.services.find((one) => one.id === service.id)?.phones.map((phone) => phone.number)).toEqual(
        service.phones.map((phone) => phone.number),
      );
    }
  });
});
