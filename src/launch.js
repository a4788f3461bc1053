// Plain JavaScript: an older Node cannot even read main.ts, so the check of the version has to stand here.
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
  await import('./main.ts');
}
