import { z } from 'zod';

const Messages = z.array(z.string().min(1));

/** `content/danger-examples.yaml`: invented messages in the words people type, sorted by those who wrote them. */
export const DangerExamples = z.strictObject({
  /** Someone may come to harm within hours. */
  danger: Messages,
  /** Worries for today, planning, figures of speech: nobody is in danger now. */
  calm: Messages,
});

/** `content/acronym-examples.yaml`: invented messages in which XYZ stands for any acronym. */
export const AcronymExamples = z.strictObject({
  /** Ask what it means. */
  asks: Messages,
  /** Only use it. */
  uses: Messages,
});

/** `content/tier-examples.yaml`: invented messages, sorted by whether they ask how serious something is. */
export const TierExamples = z.strictObject({
  /** Ask for a tier, a threshold, or whether it is enough to pass on. */
  asks: Messages,
  /** Ask for something else, or tell of a worry. */
  others: Messages,
});
