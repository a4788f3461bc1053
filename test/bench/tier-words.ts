import { createKnowledge, plainText } from '../../src/knowledge/index.ts';
import { shippedContent } from '../support/content.ts';
import { ourBanks, sharedBank } from './banks.ts';
import type { Table } from './table.ts';

/** What would state a decision: "this is Tier 3". */
const DECISION = /\b(this|that|it|he|she|the (child|family)) (is|are|would be) (a |at )?tier [1-4]\b/i;

/** Threshold questions by bank: the right contact first, the tiers' words quoted, and no decision stated. */
export function measureTierWords(): Table[] {
  const knows = createKnowledge(shippedContent());
  const rows = [sharedBank() ?? [], ourBanks('tune'), ourBanks('report')].flat().flatMap(({ name, questions }) => {
    const asked = questions.filter((one) => one.kind === 'threshold');
    if (asked.length === 0) return [];
    const answers = asked.map(({ q, at, expect }) => ({ answer: knows.ask(q, at), expect }));
    const count = (is: (one: (typeof answers)[number]) => boolean) => ({ count: answers.filter(is).length, of: answers.length });
    return {
      questions: name,
      'right first': count(
        ({ answer, expect }) => expect.includes(answer.entries[0] ?? '') || answer.behaviours.some((id) => expect.includes(id)),
      ),
      'words quoted': count(({ answer }) => answer.view.tiers.length > 0),
      'decision stated': count(({ answer }) => DECISION.test(plainText(answer))),
    };
  });
  return [
    {
      id: 'tierWords',
      title: 'Threshold questions',
      notes: [
        'Many of them tell of a worry and ask for no tier: those are answered with the contact, and the words come in the guided conversation.',
      ],
      rows,
    },
  ];
}
