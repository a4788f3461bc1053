import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const css = readFileSync(new URL('../../src/sandbox/page/theme.css', import.meta.url), 'utf8');

const colours = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

const TEXTS = ['text', 'text-soft', 'link', 'mention', 'good', 'warning', 'attention'];
const FILLS = ['surface', 'emphasis-fill', 'accent-fill', 'good-fill', 'warning-fill', 'attention-fill'];
const PAIRS = [
  ...TEXTS.flatMap((text) => FILLS.map((fill) => [text, fill])),
  ...['top', 'sidebar', 'canvas', 'selected', 'hover', 'own'].flatMap((fill) => [
    ['text', fill],
    ['text-soft', fill],
  ]),
  ['warning', 'canvas'],
  ['attention', 'canvas'],
  ['mention', 'own'],
  ['link', 'own'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['on-brand', 'danger'],
  ['notice-text', 'notice'],
];
const EDGES = ['control-line', 'focus', 'link'].flatMap((edge) => ['surface', 'canvas', 'sidebar'].map((fill) => [edge, fill]));

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it.each(['light', 'dark'] as const)('text and controls keep WCAG AA contrast in the %s look', (look) => {
  const poor = [...PAIRS.map((pair) => [pair, 4.5] as const), ...EDGES.map((pair) => [pair, 3] as const)].flatMap(
    ([[front = '', back = ''], least]) => {
      const ratio = contrast(colours.get(front)?.[look] ?? '', colours.get(back)?.[look] ?? '');
      return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`];
    },
  );
  expect(poor).toEqual([]);
});
