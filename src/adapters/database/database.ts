import type { TrailReader } from '#audit';
import type { AuditTrail } from '#core/audit-event';
import type { Check } from '#core/check';
import type { Clock } from '#core/clock';
import type { UnitOfWork } from '#core/unit-of-work';
import type { FeedbackStore } from '#knowledge';
import type { GreetingStore } from '#welcome';
import { createAuditTrail } from './audit-trail.ts';
import { createDatabaseCheck } from './database-check.ts';
import type { DatabaseLog } from './database-log.ts';
import type { Engine } from './engine.ts';
import { createFeedbackStore } from './feedback-store.ts';
import { createGreetingStore } from './greeting-store.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { migrate } from './migrate.ts';
import { createSession } from './session.ts';
import { createTrailReader } from './trail-reader.ts';

export interface Database {
  engine: Engine['name'];
  unitOfWork: UnitOfWork;
  auditTrail: AuditTrail;
  trail: TrailReader;
  feedback: FeedbackStore;
  greetings: GreetingStore;
  jobs: Jobs;
  checks: readonly Check[];
  close(): Promise<void>;
}

export interface Surroundings {
  clock: Clock;
  log: DatabaseLog;
  /** Local mode and tests only: jobs follow our clock wherever it is moved. */
  steerable?: boolean;
}

/** An open engine becomes a database: tables up to date, stores and jobs around it. */
export async function assembleDatabase(engine: Engine, { clock, log, steerable = false }: Surroundings): Promise<Database> {
  const applied = await migrate(engine.kysely);
  log.info('database ready', { engine: engine.name, migrations: applied.length });
  const session = createSession(engine.kysely);
  const { jobs, check, stop } = createJobs({ engine, clock, log, steerable });
  let closing: Promise<void> | undefined;
  return {
    engine: engine.name,
    unitOfWork: session.unitOfWork,
    auditTrail: createAuditTrail(session, clock),
    trail: createTrailReader(session),
    feedback: createFeedbackStore(session),
    greetings: createGreetingStore(session),
    jobs,
    checks: [createDatabaseCheck(engine), ...engine.checks, check],
    close() {
      closing ??= stop().finally(engine.close);
      return closing;
    },
  };
}
