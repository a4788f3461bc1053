import { z } from 'zod';
import outcomeTemplate from '#cards/thresholds/outcome' with { type: 'json' };
import stepTemplate from '#cards/thresholds/step' with { type: 'json' };
import { defineCard } from '#core/card';

const Line = z.strictObject({ text: z.string() });
const line = (text: string) => ({ text });

/** One question of the guided conversation. What was answered so far travels in `so`. */
export const stepCard = defineCard({
  name: 'thresholds/step',
  template: stepTemplate,
  for: 'personal',
  data: z.strictObject({
    fallback: z.string(),
    hasAlarm: z.boolean(),
    alarm: z.array(Line),
    above: z.string(),
    position: z.string(),
    title: z.string(),
    hint: z.string(),
    groups: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        value: z.string(),
        choices: z.array(z.strictObject({ title: z.string(), value: z.string() })),
      }),
    ),
    notes: z.array(Line),
    canGoBack: z.boolean(),
    backTo: z.string(),
    options: z.array(z.strictObject({ title: z.string(), value: z.string() })).max(6),
    step: z.string(),
    so: z.string(),
    standingLine: z.string(),
  }),
  example: {
    fallback: 'Danger now: 999.',
    hasAlarm: true,
    alarm: [line('Ring 999 now.')],
    above: 'If the child may be seriously harmed, ring MASH.',
    position: 'Question 3 of 5',
    title: 'What has been noticed?',
    hint: 'Choose all that fit.',
    groups: [
      { id: 'noticed-child', title: 'The child', value: '', choices: [{ title: 'is a young carer', value: 'list.young-carer' }] },
    ],
    notes: [line('Whose words these are.')],
    canGoBack: true,
    backTo: 'harm',
    options: [{ title: 'Continue', value: 'chosen' }],
    step: 'noticed',
    so: '{"danger":"no","harm":"no","understood":[]}',
    standingLine: 'Danger now: 999.',
  },
});

/** The end of the conversation: what to do next, whose number, which tiers' words may fit and why. */
export const outcomeCard = defineCard({
  name: 'thresholds/outcome',
  template: outcomeTemplate,
  for: 'personal',
  data: z.strictObject({
    fallback: z.string(),
    hasAlarm: z.boolean(),
    alarm: z.array(Line),
    above: z.string(),
    next: z.array(Line),
    numbers: z.array(z.strictObject({ name: z.string(), number: z.string(), dial: z.string(), note: z.string() })).min(1),
    fitsHeading: z.string(),
    fits: z.array(z.strictObject({ title: z.string(), words: z.string(), why: z.array(Line) })).min(1),
    closing: z.string(),
    source: z.string(),
    kept: z.string(),
    lists: z.array(z.strictObject({ title: z.string(), lines: z.array(Line) })).max(3),
    answered: z.array(z.strictObject({ step: z.string(), question: z.string(), answer: z.string() })).max(6),
    so: z.string(),
    also: z.array(z.strictObject({ id: z.string(), name: z.string() })).max(2),
    standingLine: z.string(),
  }),
  example: {
    fallback: 'Danger now: 999.',
    hasAlarm: true,
    alarm: [line('Ring 999 now.')],
    above: 'If the child may be seriously harmed, ring MASH.',
    next: [line('Talk to your safeguarding lead.')],
    numbers: [{ name: 'MASH', number: '023 9268 8793', dial: '02392688793', note: ' (open now)' }],
    fitsHeading: 'Words of the tiers that may fit',
    fits: [
      {
        title: 'Tier 2 Additional Offer',
        words: 'Needs that one or two agencies can meet.',
        why: [line('Something was noticed.')],
      },
    ],
    closing: 'Your safeguarding lead decides.',
    source: 'Source: the guide.',
    kept: 'Nothing is kept.',
    lists: [{ title: 'Words for the phone', lines: [line('I am ringing about a child.')] }],
    answered: [{ step: 'danger', question: 'Is anyone in danger?', answer: 'No' }],
    so: '{"danger":"no","understood":[]}',
    also: [{ id: 'fsp', name: 'Family Support Plan (FSP)' }],
    standingLine: 'Danger now: 999.',
  },
});
