import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One file of `content/`, read but not yet checked. */
export interface ContentFile {
  path: string;
  value: unknown;
}

/** Content as it lies on disk. Throws with the file's name when a file is missing or is not YAML. */
export interface RawContent {
  sources: ContentFile;
  services: ContentFile[];
  situations: ContentFile[];
  acronyms: ContentFile;
  acronymExamples: ContentFile;
  tiers: ContentFile;
  tierExamples: ContentFile;
  danger: ContentFile;
  dangerExamples: ContentFile;
  lexicon: ContentFile[];
  spellings: ContentFile;
}

export function readRawContent(dir: string): RawContent {
  const file = (path: string): ContentFile => {
    try {
      return { path, value: parse(readFileSync(join(dir, path), 'utf8')) };
    } catch (cause) {
      throw new Error(
        `content/${path} cannot be read: ${cause instanceof Error ? cause.message.split('\n')[0] : 'unknown reason'}`,
        {
          cause,
        },
      );
    }
  };
  const folder = (name: string): ContentFile[] =>
    readdirSync(join(dir, name))
      .filter((entry) => entry.endsWith('.yaml'))
      .sort()
      .map((entry) => file(`${name}/${entry}`));
  return {
    sources: file('sources.yaml'),
    services: folder('services'),
    situations: folder('situations'),
    acronyms: file('acronyms.yaml'),
    acronymExamples: file('acronym-examples.yaml'),
    tiers: file('thresholds/tiers.yaml'),
    tierExamples: file('tier-examples.yaml'),
    danger: file('danger.yaml'),
    dangerExamples: file('danger-examples.yaml'),
    lexicon: folder('lexicon'),
    spellings: file('spellings.yaml'),
  };
}
