import type { Content, ContentFinding } from '#knowledge';
import { understandable } from '#thresholds';
import { checkContent } from './check-content.ts';
import { readThresholds } from './read-thresholds.ts';

/** Everything under `content/`, checked together: what one part names must stand in another. */
export function checkEverything(dir: string): { content: Content | null; errors: ContentFinding[] } {
  const { content, errors } = checkContent(dir);
  const thresholds = readThresholds(dir);
  const topics = new Set([...(content?.situations ?? []), ...(content?.services ?? [])].map((one) => one.id));
  const sets = thresholds.content?.sets.map((set) => ({ ...set, shown: true })) ?? [];
  const named = thresholds.content ? [...understandable({ text: thresholds.content.text, sets })] : [];
  const missing = content ? named.filter((topic) => !topics.has(topic)) : [];
  return {
    content,
    errors: [
      ...errors,
      ...thresholds.errors,
      ...missing.map((topic) => ({ file: 'thresholds', says: `${topic}: is named, and no situation or service has this id` })),
    ],
  };
}
