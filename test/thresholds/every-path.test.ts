import { describe, expect, it } from '@jest/globals';
import { drawCard } from '../../src/adapters/teams/draw-card.ts';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { type Answers, nextStep, read } from '../../src/thresholds/answers.ts';
import { weighUp } from '../../src/thresholds/fitting-tiers.ts';
import { guidanceAt } from '../../src/thresholds/guidance.ts';
import { AGREES, DANGER, HARM, HELPS } from '../../src/thresholds/guidance-text.ts';
import { showOutcome } from '../../src/thresholds/write-outcome.ts';
import { shippedContent, shippedThresholds } from '../support/content.ts';

const knows = createKnowledge(shippedContent());
const content = shippedThresholds();
const ports = { contacts: knows.contacts, tiers: () => knows.tierQuotes };
const TUESDAY = new Date('2026-11-24T10:30:00Z');
const guidance = guidanceAt(content, ports.contacts, TUESDAY);
const ids = guidance.noticeable.map((one) => one.id);
const NOTICED: NonNullable<Answers['noticed']>[] = [
  'not-known',
  [],
  ids.slice(0, 1),
  ids.slice(0, 2),
  ids,
  ['topic:neglect', ids.at(-1) ?? ''],
];

/** Every end of the conversation: all answers to the four questions, and six ways of choosing from the list. */
function everyEnd(): Answers[] {
  const ends: Answers[] = [{ danger: 'yes', ticked: [] }];
  for (const danger of DANGER.filter((one) => one !== 'yes')) {
    ends.push({ danger, harm: 'yes', ticked: [] });
    for (const harm of HARM.filter((one) => one !== 'yes'))
      for (const noticed of NOTICED)
        for (const helps of HELPS) for (const agrees of AGREES) ends.push({ danger, harm, noticed, helps, agrees, ticked: [] });
  }
  return ends;
}

const highest = (answers: Answers) => Number(weighUp(answers, guidance.noticeable).fits[0]?.tier);
const wordsOf = (answers: Answers, at: Date) =>
  JSON.stringify(drawCard(showOutcome(answers, guidanceAt(content, ports.contacts, at), ports, at)));

describe('every path of the guided conversation', () => {
  it('ends, and is read back from its own card', () => {
    for (const answers of everyEnd()) {
      expect(nextStep(answers)).toBeNull();
      expect(read(JSON.stringify(answers))).toEqual(answers);
    }
  });

  it("ends with a number, the tiers' words, the rule above them and a next step", () => {
    for (const answers of everyEnd()) {
      const words = wordsOf(answers, TUESDAY);
      expect(words).toContain('If the child may be seriously harmed, ring MASH, 023 9268 8793');
      expect(words).toContain('tel:02392688793');
      expect(words).toContain('The Thresholds Document and your safeguarding lead decide, not Signpost');
      expect(words).toMatch(/\*\*Tier [1-4]/);
      expect(words).not.toContain('${');
      expect(words).not.toMatch(/(this|it) is (a )?tier \d|meets? (the )?threshold for/i);
    }
  });

  it('names 999 whenever danger has not been ruled out', () => {
    for (const answers of everyEnd().filter((one) => one.danger !== 'no'))
      expect(wordsOf(answers, TUESDAY)).toContain('Ring 999 now');
  });

  it('is never lowered by "I don\'t know" or "not sure"', () => {
    for (const answers of everyEnd().filter((one) => one.agrees)) {
      if (answers.danger === 'no') expect(highest({ ...answers, danger: 'not-sure' })).toBeGreaterThanOrEqual(highest(answers));
      if (answers.harm === 'no') expect(highest({ ...answers, harm: 'not-sure' })).toBeGreaterThanOrEqual(highest(answers));
      if (answers.helps === 'nobody')
        expect(highest({ ...answers, helps: 'not-known' })).toBeGreaterThanOrEqual(highest(answers));
      if (Array.isArray(answers.noticed) && answers.noticed.length === 0)
        expect(highest({ ...answers, noticed: 'not-known' })).toBeGreaterThanOrEqual(highest(answers));
    }
  });

  it('weighs the same whether the family agrees or not', () => {
    const fits = (answers: Answers) => weighUp(answers, guidance.noticeable).fits;
    for (const answers of everyEnd().filter((one) => one.agrees === 'yes'))
      for (const agrees of AGREES) expect(fits({ ...answers, agrees })).toEqual(fits(answers));
  });
});
