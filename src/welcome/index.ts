import { NOTHING_TO_RECORD } from '#core/audit-event';
import { defineCommand } from '#core/command';
import type { Arrival, Feature } from '#core/feature';
import type { Reply, Turn } from '#core/reply';
import { welcomeCard } from './cards.ts';
import type { WelcomePorts } from './ports.ts';
import { welcome } from './welcome-text.ts';
import { legalPages, whatIsKept } from './what-is-kept.ts';

export type { GreetingStore, WelcomePorts } from './ports.ts';

const EVERYWHERE = ['personal', 'team', 'groupChat'] as const;

/** First meeting, help, numbers, and what is kept. */
export function welcoming(ports: WelcomePorts): Feature {
  return {
    name: 'welcome',
    cards: [welcomeCard],
    arrivals: [greetOnce(ports)],
    commands: [
      defineCommand({
        title: 'Help',
        description: 'What Signpost can do and how to ask',
        words: ['help', 'hi', 'hello', 'hey', 'start', 'menu', 'commands', 'good morning', 'good afternoon', 'what can you do'],
        places: EVERYWHERE,
        allow: 'everyone',
        handle: (turn) => shows(welcome(ports, turn.at, placeOf(turn), true)),
      }),
      defineCommand({
        title: 'Numbers',
        description: 'MASH and the out-of-hours team: who answers now',
        words: ['numbers', 'number', 'phone numbers', 'who answers now'],
        places: EVERYWHERE,
        allow: 'everyone',
        handle: (turn) => shows(ports.showNumbers(turn.at)),
      }),
      defineCommand({
        title: 'What Signpost keeps',
        description: 'What is kept about you, and what is not',
        words: ['what signpost keeps', 'privacy', 'what do you keep'],
        places: EVERYWHERE,
        allow: 'everyone',
        handle: (turn) => shows(whatIsKept(ports, turn.at)),
      }),
    ],
    routes: legalPages(),
  };
}

function greetOnce(ports: WelcomePorts): Arrival {
  return {
    name: 'welcome.greet-once',
    greet: async (turn) => {
      const isFirst = await ports.greetings.markGreeted(turn.conversationId, turn.at);
      return isFirst ? shows(welcome(ports, turn.at, placeOf(turn), false)) : null;
    },
  };
}

function placeOf(turn: Turn): 'personal' | 'shared' {
  return turn.audience === 'personal' ? 'personal' : 'shared';
}

function shows(show: Reply['show']): Reply {
  return { show, record: NOTHING_TO_RECORD };
}
