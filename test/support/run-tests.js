// Plain JavaScript: an older Node could not even read the tests, and would fail without saying why.
import { spawn } from 'node:child_process';
import { explainWrongNode } from '../../src/node-version.js';

const explanation = explainWrongNode('npm test');
if (explanation) {
  process.stderr.write(explanation);
  process.exit(1);
}
const jest = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
jest.on('exit', (code) => process.exit(code ?? 1));
