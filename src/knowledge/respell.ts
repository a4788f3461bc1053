import type { Content } from './content.ts';

/**
 * Content with its patterns and concepts in the spelling that questions are brought to ("can't" → "can not"), so that whoever
 * writes a pattern need not know which slips are put right.
 */
export function respell(content: Content): Content {
  const written = new Map(Object.entries(content.spellings).map(([slip, meant]) => [slip.replaceAll("'", ''), meant]));
  const text = (pattern: string) =>
    pattern.replace(
      /(?<![{\w-])[a-z0-9’']+(?![}\w~-])/gi,
      (word) => written.get(word.toLowerCase().replace(/['’]/g, '')) ?? word,
    );
  const all = (patterns: readonly string[]) => patterns.map(text);
  const both = <Part extends { patterns: string[]; unless: string[] }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, patterns: all(part.patterns), unless: all(part.unless) }));
  return {
    ...content,
    situations: both(content.situations),
    danger: {
      lookAlikes: all(content.danger.lookAlikes),
      quiet: both(content.danger.quiet),
      signs: all(content.danger.signs),
      rules: both(content.danger.rules),
    },
    lexicon: Object.fromEntries(Object.entries(content.lexicon).map(([concept, phrases]) => [concept, all(phrases)])),
  };
}
