import { z } from 'zod';
import welcomeTemplate from '#cards/welcome/welcome' with { type: 'json' };
import { defineCard } from '#core/card';

const Line = z.strictObject({ text: z.string() });

/** First meeting, and help: what to ask, what Signpost does not do, where the numbers are. */
export const welcomeCard = defineCard({
  name: 'welcome/welcome',
  template: welcomeTemplate,
  for: 'anyone',
  data: z.strictObject({
    heading: z.string(),
    paragraphs: z.array(Line),
    rules: z.array(Line),
    standingLine: z.string(),
    numbersPage: z.string(),
    privacyPage: z.string(),
    starters: z.array(z.strictObject({ title: z.string(), verb: z.string(), topic: z.string() })).max(6),
  }),
  example: {
    heading: 'Signpost',
    paragraphs: [{ text: 'Ask who to contact.' }],
    rules: [{ text: 'Do not type names.' }],
    standingLine: 'Danger now: 999.',
    numbersPage: 'https://signpost.example.org/numbers',
    privacyPage: 'https://signpost.example.org/privacy',
    starters: [{ title: 'Ring MASH', verb: 'knowledge.show-topic', topic: 'mash' }],
  },
});
