import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { drawCard } from '../src/adapters/teams/draw-card.ts';
import { refusalCard } from '../src/adapters/teams/refusal-card.ts';
import { type Card, fill } from '../src/core/card.ts';
import { createSettableClock } from '../src/core/clock.ts';
import type { Feature } from '../src/core/feature.ts';
import { createKnowledge, knowledge } from '../src/knowledge/index.ts';
import { showAnswer } from '../src/knowledge/show-answer.ts';
import { thresholds } from '../src/thresholds/index.ts';
import { welcoming } from '../src/welcome/index.ts';
import { cardSchema15, cardTypes, hasContracts } from './contracts/published.ts';
import { shippedContent, shippedThresholds } from './support/content.ts';
import { buttonsOf } from './support/teams-driver.ts';

const clock = createSettableClock(new Date('2026-11-24T10:30:00Z'));
const knows = createKnowledge(shippedContent());
const nothing = { keep: async () => 'kept' as const, countByTopic: async () => [] };
const features: readonly Feature[] = [
  knowledge({ knowledge: knows, feedback: nothing, clock }),
  thresholds(shippedThresholds(), { contacts: knows.contacts, tiers: () => knows.tierQuotes }),
  welcoming({
    greetings: { markGreeted: async () => true },
    standingLine: () => 'Danger now: 999.',
    publicUrl: () => 'https://signpost.example.org',
    showNumbers: () => fill(refusalCard, refusalCard.example as never),
  }),
];
const cards: readonly Card[] = [...features.flatMap((feature) => feature.cards ?? []), refusalCard];
const actions = new Map(features.flatMap((feature) => feature.actions ?? []).map((action) => [action.name as string, action]));

describe.each(cards.map((card) => [card.name, card] as const))('the card %s', (_, card) => {
  const drawn = drawCard(fill(card, card.example as never));

  it('leaves no name of its template unfilled', () => {
    expect(JSON.stringify(drawn)).not.toContain('${');
  });

  it('uses every field of its data, and no other', () => {
    const template = JSON.stringify(card.template);
    for (const key of Object.keys(card.example as object))
      expect(template).toMatch(new RegExp(`\\$\\{(\\$root\\.)?${key}\\b|\\$\\{count\\(${key}`));
  });

  it('has a fallback text, a language, and at most six buttons', () => {
    expect(drawn['fallbackText']).toEqual(expect.stringMatching(/\S/));
    expect(drawn['lang']).toBe('en-GB');
    expect(((drawn['actions'] ?? []) as unknown[]).length).toBeLessThanOrEqual(6);
  });

  it('sends from every button just what its action takes', () => {
    for (const button of buttonsOf(drawn).filter((one) => one['type'] === 'Action.Execute')) {
      const action = actions.get(String(button['verb']));
      if (!action) throw new Error(`No action ${button['verb']}`);
      const inputs = Object.fromEntries(
        inputsOf(drawn).map((input) => [input['id'], (input['choices'] as { value: string }[])[0]?.value]),
      );
      expect(action.input.safeParse({ ...(button['data'] as object), ...inputs }).success).toBe(true);
    }
  });

  it('labels every input, and says what to do when it is left empty', () => {
    for (const input of inputsOf(drawn)) {
      expect(input['label']).toEqual(expect.any(String));
      if (input['isRequired']) expect(input['errorMessage']).toEqual(expect.any(String));
    }
  });

  (hasContracts ? it : it.skip)('is valid by Microsoft\u2019s schemas', () => {
    const [plain, types] = [cardSchema15(), cardTypes()];
    expect([plain(drawn), plain.errors]).toEqual([true, null]);
    expect([types(drawn), types.errors]).toEqual([true, null]);
  });
});

describe('the answers as cards', () => {
  const topics = [...knows.content.situations.map((one) => one.id), ...knows.content.services.map((one) => one.id)];

  it('draws every topic, at every hour, urgent or not, within Teams\u2019 limits', () => {
    const plain = hasContracts ? cardSchema15() : null;
    for (const topic of topics) {
      for (const [at, urgent] of [
        ['2026-11-24T10:30:00Z', false],
        ['2026-11-26T19:30:00Z', true],
      ] as const) {
        const answer = knows.about(topic, new Date(at), urgent);
        if (!answer) throw new Error(`No answer about ${topic}`);
        const drawn = drawCard(showAnswer(answer, 'id'));
        const text = JSON.stringify(drawn);
        expect([topic, /\$\{|\{ring\}|\{phone:|undefined|null/.exec(text)?.[0]]).toEqual([topic, undefined]);
        expect(((drawn['actions'] ?? []) as unknown[]).length).toBeLessThanOrEqual(6);
        expect(text.length * 2).toBeLessThan(56_000);
        if (plain) expect([topic, plain(drawn), plain.errors]).toEqual([topic, true, null]);
      }
    }
  });
});

it('has a definition for every template, and a template for every definition', () => {
  const folder = fileURLToPath(new URL('../cards', import.meta.url));
  const templates = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.json'));
  expect(templates.map((file) => file.replace('.json', '')).sort()).toEqual(cards.map((card) => card.name).sort());
});

function inputsOf(node: unknown): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap(inputsOf);
  if (typeof node !== 'object' || node === null) return [];
  const here = node as Record<string, unknown>;
  return [...(String(here['type'] ?? '').startsWith('Input.') ? [here] : []), ...Object.values(here).flatMap(inputsOf)];
}
