import { z } from 'zod';
import answerTemplate from '#cards/knowledge/answer' with { type: 'json' };
import choicesTemplate from '#cards/knowledge/choices' with { type: 'json' };
import sharedTemplate from '#cards/knowledge/shared' with { type: 'json' };
import { defineCard } from '#core/card';

const Line = z.strictObject({ text: z.string() });
const line = (text: string) => ({ text });

/** An answer: alarm, words, numbers, lists that open, other entries, feedback. Teams shows six actions at most. */
export const answerCard = defineCard({
  name: 'knowledge/answer',
  template: answerTemplate,
  for: 'anyone',
  data: z.strictObject({
    fallback: z.string(),
    answerId: z.string(),
    topic: z.string(),
    urgent: z.boolean(),
    hasAlarm: z.boolean(),
    alarm: z.array(Line.extend({ size: z.enum(['Large', 'Default']) })),
    heading: z.string(),
    hasThanks: z.boolean(),
    thanks: z.string(),
    hasTimeLine: z.boolean(),
    timeLine: z.string(),
    paragraphs: z.array(Line),
    hasNumbers: z.boolean(),
    numbers: z.array(z.strictObject({ name: z.string(), number: z.string(), dial: z.string(), note: z.string() })),
    hasTiers: z.boolean(),
    tiers: z.array(z.strictObject({ title: z.string(), words: z.string() })),
    tierSource: z.string(),
    lists: z.array(z.strictObject({ title: z.string(), lines: z.array(Line) })).max(3),
    also: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    hasUnderstood: z.boolean(),
    understood: z.string(),
    guides: z.array(z.strictObject({ topics: z.string() })).max(1),
    notes: z.array(Line),
    hasSource: z.boolean(),
    source: z.string(),
    standingLine: z.string(),
  }),
  example: {
    fallback: 'Danger now: 999.',
    answerId: 'example',
    topic: 'mash',
    urgent: true,
    hasAlarm: true,
    alarm: [{ text: 'Ring 999 now.', size: 'Large' }],
    heading: 'Multi-Agency Safeguarding Hub (MASH)',
    hasThanks: true,
    thanks: 'Thank you.',
    hasTimeLine: true,
    timeLine: 'Ring today, before the child goes home.',
    paragraphs: [line('MASH is open now, until 5pm.')],
    hasNumbers: true,
    numbers: [{ name: 'MASH', number: '023 9268 8793', dial: '02392688793', note: ' (open now)' }],
    hasTiers: true,
    tiers: [{ title: 'Tier 2 Additional Offer', words: 'Needs that one or two agencies can meet.' }],
    tierSource: 'Words of the tiers: the guide.',
    lists: [{ title: 'What to have ready', lines: [line('Where the child is now')] }],
    also: [{ id: 'dsl', name: 'Designated Safeguarding Lead (DSL)' }],
    hasUnderstood: true,
    understood: 'What Signpost understood: attendance.',
    guides: [{ topics: 'poor-attendance' }],
    notes: [line('The 0845 number is second.')],
    hasSource: true,
    source: 'Source: the guide.',
    standingLine: 'Danger now: 999.',
  },
});

/** Up to three topics that may have been meant. */
export const choicesCard = defineCard({
  name: 'knowledge/choices',
  template: choicesTemplate,
  for: 'anyone',
  data: z.strictObject({
    fallback: z.string(),
    heading: z.string(),
    hasTimeLine: z.boolean(),
    timeLine: z.string(),
    choices: z.array(z.strictObject({ topic: z.string(), name: z.string(), what: z.string() })).max(3),
    standingLine: z.string(),
  }),
  example: {
    fallback: 'Which of these do you mean?',
    heading: 'Which of these do you mean?',
    hasTimeLine: true,
    timeLine: 'Ring today, before the child goes home.',
    choices: [{ topic: 'sap', name: 'School Attendance Panel (SAP)', what: 'A process for pupils with irregular attendance.' }],
    standingLine: 'Danger now: 999.',
  },
});

/** An entry or an acronym put into a chat by somebody, for whoever reads it there, now or in a month: no buttons, and both numbers with hours. */
export const sharedCard = defineCard({
  name: 'knowledge/shared',
  template: sharedTemplate,
  for: 'anyone',
  data: z.strictObject({
    fallback: z.string(),
    heading: z.string(),
    paragraphs: z.array(Line),
    hasNumbers: z.boolean(),
    numbers: z.array(z.strictObject({ name: z.string(), number: z.string(), dial: z.string(), note: z.string() })),
    atThisHour: z.string(),
    hasSource: z.boolean(),
    source: z.string(),
    checked: z.string(),
  }),
  example: {
    fallback: 'MASH. Danger now: 999.',
    heading: 'Multi-Agency Safeguarding Hub (MASH)',
    paragraphs: [line('The first contact for any worry about a child.')],
    hasNumbers: true,
    numbers: [{ name: 'MASH', number: '023 9268 8793', dial: '02392688793', note: ' (9am to 5pm on working days)' }],
    atThisHour: 'Worried about a child? MASH answers at the time of sharing.',
    hasSource: true,
    source: 'Source: the guide.',
    checked: 'Shared on 24 November 2026 at 10:30am. Check again after 21 May 2027: ask Signpost.',
  },
});
