import { type FilledCard, fill } from '#core/card';
import { welcomeCard } from './cards.ts';
import type { WelcomePorts } from './ports.ts';

const SHOW = 'knowledge.show-topic';
const RULES = [
  'Signpost informs and points the way. It never decides a tier, a referral or whether to act.',
  'Do not type a name or details of a child here: Teams keeps messages. To remove one, choose the three dots beside it, then Delete.',
  'Every number comes from a document or a public page, and says which.',
];

/** The card of the first meeting and of "help"; in a channel it says how to call Signpost there. */
export function welcome(ports: WelcomePorts, at: Date, place: 'personal' | 'shared', again: boolean): FilledCard {
  const how =
    place === 'personal'
      ? 'Type a question as you would ask a colleague: "whats the mash number", "colleague was too rough with a child", "what does CERAF mean".'
      : 'Write @Signpost and a question: "@Signpost how do I join the MAT?". For anything about a particular child, talk to Signpost in its own chat.';
  return fill(welcomeCard, {
    heading: again ? 'What Signpost can do' : 'Hello, I am Signpost',
    paragraphs: [
      {
        text: 'I tell you who to contact about a child in Portsmouth, with the number that answers now and where it comes from.',
      },
      { text: how },
      { text: 'Commands: help, numbers, tiers, what Signpost keeps.' },
    ],
    rules: RULES.map((text) => ({ text })),
    standingLine: ports.standingLine(at),
    numbersPage: `${ports.publicUrl()}/numbers`,
    privacyPage: `${ports.publicUrl()}/privacy`,
    starters: [
      { title: 'I am worried about a child', verb: SHOW, topic: 'mash' },
      { title: 'About a member of staff', verb: SHOW, topic: 'lado' },
      // The conversation about a child is for a chat that nobody else reads.
      { title: 'Is this serious enough?', verb: place === 'personal' ? 'thresholds.begin' : SHOW, topic: 'thresholds-document' },
      { title: 'Early help', verb: SHOW, topic: 'fsp' },
    ],
  });
}
