import { stemmer } from 'stemmer';
import { z } from 'zod';
import type { Content } from './content.ts';
import { createNearestExamples, type Example } from './language/nearest-examples.ts';
import { wordsOf } from './language/words.ts';

/** `content/danger-examples.yaml`: invented messages in the words people type, sorted by those who wrote them. */
export const DangerExamples = z.strictObject({
  /** Someone may come to harm within hours. */
  danger: z.array(z.string().min(1)),
  /** Worries for today, planning, figures of speech: nobody is in danger now. */
  calm: z.array(z.string().min(1)),
});

/** Whether a message is most like messages that told of danger. */
export type IsLikeDanger = (words: readonly string[]) => boolean;

const NEIGHBOURS = 15;
/** The share of the likeness that must lie with messages of danger. */
const ENOUGH = 0.4;
const DANGER = 'danger';
const CALM = 'calm';

/**
 * The second net, for danger that is told without a word of danger: of the fifteen known messages most like this one, more than two fifths,
 * by likeness, told of danger. Known are the examples and every example question in content, those of urgent situations as danger.
 */
export function createDangerLikeness(content: Content): IsLikeDanger {
  const as = (topic: string, texts: readonly string[]) =>
    texts.map((text): Example => ({ topic, terms: wordsOf(text).map(stemmer), weight: 1 }));
  const asks = [...content.situations, ...content.services].flatMap((one) => as(one.urgency === 'now' ? DANGER : CALM, one.asks));
  const nearest = createNearestExamples([
    ...asks,
    ...as(DANGER, content.dangerExamples.danger),
    ...as(CALM, content.dangerExamples.calm),
  ]);
  return (words) => {
    const near = nearest(words.map(stemmer), NEIGHBOURS);
    const likeness = (topic?: string) => near.reduce((sum, one) => sum + (!topic || one.topic === topic ? one.score : 0), 0);
    return near.length === NEIGHBOURS && likeness(DANGER) > likeness() * ENOUGH;
  };
}
