import type { SettableClock } from '#core/clock';
import type { Faults } from './faults.ts';
import { type Answer, json } from './http/answer.ts';
import { type Route, route } from './http/routes.ts';
import type { LocalTeams } from './local-teams.ts';
import { type ClockMoved, moveClock, readClock } from './move-clock.ts';
import { teams as allTeams } from './world/team.ts';
import { everyone } from './world/world.ts';

/** The controls that checks from outside rely on: who exists, what time it is, what goes wrong. */
export function controlRoutes(
  clock: SettableClock,
  clockMoved: ClockMoved,
  faults: Faults,
  tell: LocalTeams['tell'],
): readonly Route[] {
  const shown: SettableClock = {
    now: () => clock.now(),
    set(instant) {
      clock.set(instant);
      // Open pages show the new time while its jobs still run.
      tell({ kind: 'clock', now: clock.now().toISOString() });
    },
  };
  return [
    route('GET', '/personas', listPersonas),
    route('GET', '/teams', listTeams),
    route('GET', '/clock', () => readClock(clock)),
    route('PUT', '/clock', ({ body }) => moveClock(shown, clockMoved, body)),
    route('GET', '/faults', () => faults.read()),
    route('PUT', '/faults', ({ body }) => faults.replace(body)),
  ];
}

function listPersonas(): Answer {
  return json(
    200,
    everyone.map(({ id, name, organisation, roles, mailbox }) => ({ id, name, organisation, roles, mailbox })),
  );
}

function listTeams(): Answer {
  return json(
    200,
    allTeams.map(({ id, name, channels }) => ({ id, name, channels })),
  );
}
