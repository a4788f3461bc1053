// Plain JavaScript: an older Node cannot even read main.ts, so the check of the version has to stand here.
import module from 'node:module';
import { join } from 'node:path';
import { explainWrongNode } from './node-version.js';

const [first, ...rest] = process.argv.slice(2);
const explanation = explainWrongNode(first === 'local' ? 'npm start' : `npm run ${first ?? 'bot'}`);
if (explanation) {
  process.stderr.write(explanation);
  process.exit(1);
}
process.noDeprecation = true;
if (first === 'cli') {
  const { runCommandLine } = await import('./cli.ts');
  await runCommandLine(rest);
} else if (first === 'bench') {
  const { runBench } = await import('../test/bench/run-bench.ts');
  await runBench(rest);
} else {
  if (first === 'local') process.env.SIGNPOST_MODE = 'local';
  // What was compiled at the last start need not be compiled again: half a second of the next one.
  module.enableCompileCache(join(process.env.DATA_DIR || 'data', 'compile-cache'));
  await import('./main.ts');
}
