import { assembleDatabase, type Database, type Surroundings } from './database.ts';
import { openEmbeddedEngine } from './embedded-engine.ts';
import { openPostgresEngine } from './postgres-engine.ts';

export interface DatabaseSettings extends Surroundings {
  /** `postgres://…`; without it the embedded database under `dataDir/database`. */
  url?: string;
  dataDir: string;
}

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { url, dataDir, log, steerable = false } = settings;
  const engine = url ? await openPostgresEngine({ url, log, steerable }) : await openEmbeddedEngine(dataDir, log);
  try {
    return await assembleDatabase(engine, settings);
  } catch (error) {
    await engine.close();
    throw error;
  }
}
