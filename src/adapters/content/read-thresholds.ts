import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { ContentFinding } from '#knowledge';
import { GuidanceText, IndicatorSet, type ThresholdsContent } from '#thresholds';

export interface CheckedThresholds {
  /** Null when the words of the guided conversation cannot be read; a list of indicators that is broken is left out. */
  content: ThresholdsContent | null;
  errors: ContentFinding[];
}

/** Reads `thresholds/guidance.yaml` and every version of every list in `thresholds/indicators/`, naming all that is wrong. */
export function readThresholds(dir: string): CheckedThresholds {
  const errors: ContentFinding[] = [];
  const read = <Schema extends z.ZodType>(schema: Schema, file: string): z.output<Schema> | null => {
    try {
      const result = schema.safeParse(parse(readFileSync(join(dir, file), 'utf8')));
      if (result.success) return result.data;
      errors.push(...result.error.issues.map((issue) => ({ file, says: `${issue.path.join('.') || 'file'}: ${issue.message}` })));
    } catch (error) {
      errors.push({ file, says: `cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown reason'}` });
    }
    return null;
  };
  const text = read(GuidanceText, 'thresholds/guidance.yaml');
  const sets = filesIn(join(dir, 'thresholds/indicators')).flatMap(
    (file) => read(IndicatorSet, `thresholds/indicators/${file}`) ?? [],
  );
  return { content: text && { text, sets }, errors: [...errors, ...sets.flatMap(twice)] };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort();
  } catch {
    return [];
  }
}

/** An indicator's id says which box was ticked: two of the same in one list would be ticked together. */
function twice(set: IndicatorSet): ContentFinding[] {
  const ids = set.themes.flatMap((theme) => theme.indicators.map((one) => one.id));
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => ({
    file: `thresholds/indicators/${set.id}.yaml`,
    says: `${id}: is the id of two indicators`,
  }));
}
