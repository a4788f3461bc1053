// Signpost in local mode on the data folder it is given, as `npm start` has it.

import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { listenToParent } from './bot-child.ts';

const [dataDir] = process.argv.slice(2);
const app = await startApp(readConfig({ SIGNPOST_MODE: 'local', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
const readiness = await fetch(`http://127.0.0.1:${app.port}/readyz`);
// With broken content it would answer from the numbers alone, in a fraction of the time.
if (!readiness.ok) throw new Error(await readiness.text());
listenToParent(app.port);
