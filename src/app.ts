import { loadContent } from '#adapters/content/load-content';
import { readThresholds } from '#adapters/content/read-thresholds';
import { openDatabase } from '#adapters/database/open-database';
import { createPersonaRoles } from '#adapters/directory/persona-roles';
import { doctor } from '#adapters/http/doctor';
import { healthy, ready } from '#adapters/http/health';
import { createOperatorDoor } from '#adapters/http/operator-door';
import { createHttpServer } from '#adapters/http/server';
import { createDispatch } from '#adapters/teams/dispatch';
import { createTeamsHost } from '#adapters/teams/host';
import { createLog } from '#adapters/telemetry/log';
import { verifyTrail } from '#audit';
import type { Check } from '#core/check';
import { createSettableClock, systemClock } from '#core/clock';
import type { Feature } from '#core/feature';
import { createKnowledge, knowledge, showTopicCard } from '#knowledge';
import { thresholds, thresholdsCheck, understandable } from '#thresholds';
import { welcoming } from '#welcome';
import type { Config } from './config.ts';
import { CONTENT_DIR } from './paths.ts';

export interface RunningApp {
  port: number;
  /** Where a person opens the sandbox; null in production. */
  pageUrl: string | null;
  stop(): Promise<void>;
}

/** The composition root: adapters to features to host, and the order of starting and stopping. */
export async function startApp(config: Config, contentDir = CONTENT_DIR): Promise<RunningApp> {
  const isLocal = config.SIGNPOST_MODE === 'local';
  const log = createLog(config.LOG_LEVEL);
  const steered = isLocal ? createSettableClock(config.SIGNPOST_NOW ? new Date(config.SIGNPOST_NOW) : undefined) : null;
  const clock = steered ?? systemClock;
  const knows = createKnowledge(loadContent(contentDir, config.DATA_DIR), config.emails);
  const { content: guided, errors: guidedErrors } = readThresholds(contentDir);
  const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.DATA_DIR, clock, log, steerable: isLocal });

  let port = config.PORT;
  const address = () => `http://127.0.0.1:${port}`;
  const publicUrl = isLocal ? () => address() : () => config.SIGNPOST_PUBLIC_URL;
  const features: readonly Feature[] = [
    welcoming({
      greetings: database.greetings,
      standingLine: knows.whomToRing,
      publicUrl,
      showNumbers: (at) => showTopicCard(knows, 'mash', at),
    }),
    knowledge({ knowledge: knows, feedback: database.feedback, clock, guided: guided ? understandable(guided) : undefined }),
    ...(guided ? [thresholds(guided, { contacts: knows.contacts, tiers: () => knows.tierQuotes })] : []),
  ];
  const checks: readonly Check[] = [
    ...database.checks,
    thresholdsCheck(guidedErrors),
    ...features.flatMap((feature) => feature.checks ?? []),
  ];

  const sandbox = steered
    ? (await import('#sandbox')).createSandbox({
        clock: steered,
        dataDir: config.DATA_DIR,
        botUrl: () => `${address()}/api/messages`,
        ownUrl: () => `${address()}/sandbox`,
        clockMoved: async (instant) => (await database.jobs.moveClockTo?.(instant)) ?? [],
      })
    : null;
  const host = createTeamsHost({
    dispatch: createDispatch(features, { unitOfWork: database.unitOfWork, trail: database.auditTrail }),
    clock,
    log,
    standingLine: knows.whomToRing,
    rolesOf: isLocal ? createPersonaRoles(() => `${address()}/sandbox`) : async () => ['practitioner'],
    trust: { isLocal, tenants: isLocal ? [] : [config.MICROSOFT_APP_TENANT_ID, ...config.SIGNPOST_PARTNER_TENANTS] },
    identity: isLocal
      ? undefined
      : {
          appId: config.MICROSOFT_APP_ID,
          tenantId: config.MICROSOFT_APP_TENANT_ID,
          type: config.MICROSOFT_APP_TYPE,
          password: config.MICROSOFT_APP_PASSWORD,
        },
  });
  const door = createOperatorDoor(config.DATA_DIR, () => [doctor(checks), verifyTrail(database.trail)]);
  const server = createHttpServer({
    routes: [
      { method: 'GET', path: '/healthz', answer: healthy },
      { method: 'GET', path: '/readyz', answer: () => ready(checks) },
      ...features.flatMap((feature) => feature.routes ?? []),
    ],
    raw: [
      { method: 'POST', path: '/api/messages', handle: host },
      { method: 'POST', path: door.path, handle: door.handle },
      ...(sandbox
        ? ([
            { method: 'all', path: '/sandbox', handle: sandbox.handle },
            { method: 'all', path: '/sandbox/*', handle: sandbox.handle },
          ] as const)
        : []),
    ],
  });
  await database.jobs.start(features.flatMap((feature) => feature.jobs ?? []));
  port = await server.listen(config.PORT, config.HOST);
  door.open(port);
  log.info('listening', { port, mode: config.SIGNPOST_MODE });
  return {
    port,
    pageUrl: isLocal ? `${address()}/sandbox/` : null,
    async stop() {
      door.close();
      await server.close();
      await sandbox?.close();
      await database.close();
    },
  };
}
