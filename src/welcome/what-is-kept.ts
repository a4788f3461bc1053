import { type FilledCard, fill } from '#core/card';
import type { HttpRoute } from '#core/http-route';
import { escapeHtml, page } from '#core/page';
import { welcomeCard } from './cards.ts';
import type { WelcomePorts } from './ports.ts';

/** What is kept and what is not, in the same words on the card and on `/privacy`. */
const KEPT = [
  'Your question is not kept: not its words, not who asked.',
  'If you say whether an answer was right, that choice is kept with the entry it was about and with your Teams identity, so that it counts once.',
  'That Signpost has greeted a chat is kept as the chat\u2019s number, so that it is greeted once.',
  'Microsoft Teams itself keeps messages and cards by your organisation\u2019s rules, and your employer can read them.',
  'Every change is in an audit trail that cannot be altered unnoticed. It holds no words of yours.',
];
const TERMS = [
  'Signpost is for staff and volunteers who work with children and families in Portsmouth.',
  'It points to people, numbers and documents. It does not decide a tier, a referral or whether to act, and it does not replace your organisation\u2019s policy.',
  'In an emergency ring 999. Do not wait for an answer here.',
  'What it says is restated from documents and public pages that are named on each card, with their age. Tell us when something is wrong: choose "Was this right?" under the answer.',
  'Do not type names or details of children, families or colleagues.',
];

export function whatIsKept(ports: WelcomePorts, at: Date): FilledCard {
  return fill(welcomeCard, {
    heading: 'What Signpost keeps',
    paragraphs: [],
    rules: KEPT.map((text) => ({ text })),
    standingLine: ports.standingLine(at),
    numbersPage: `${ports.publicUrl()}/numbers`,
    privacyPage: `${ports.publicUrl()}/privacy`,
    starters: [],
  });
}

/** `/privacy` and `/terms`, the pages the manifest names. */
export function legalPages(): readonly HttpRoute[] {
  return [
    { method: 'GET', path: '/privacy', answer: () => list('What Signpost keeps', KEPT) },
    { method: 'GET', path: '/terms', answer: () => list('Using Signpost', TERMS) },
  ];
}

function list(title: string, lines: readonly string[]) {
  const items = lines.map((text) => `<li>${escapeHtml(text)}</li>`).join('\n');
  return { status: 200, contentType: 'text/html; charset=utf-8', body: page(title, `<ul>\n${items}\n</ul>`) };
}
