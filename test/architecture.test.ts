import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { explainWrongNode } from '../src/node-version.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const planted: string[] = [];

describe('the dependency rule', () => {
  afterEach(() => {
    for (const file of planted.splice(0)) rmSync(file, { force: true });
  });

  it.each([
    ['src/core', '#knowledge'],
    ['src/core', 'botbuilder'],
    ['src/knowledge', '#adapters/http/server'],
    ['src/knowledge', '#welcome'],
    ['src/knowledge', 'restify'],
    ['src/adapters/teams', '#adapters/database/open-database'],
    ['src/adapters/database', 'botbuilder'],
    ['src/adapters/http', '#sandbox'],
    ['src/sandbox', '#knowledge'],
    ['src/welcome', '../knowledge/ask.ts'],
  ])('is seen by the linter when %s imports %s', (folder, module) => {
    const file = `${root}${folder}/planted-by-a-test.ts`;
    planted.push(file);
    writeFileSync(file, `import * as planted from '${module}';\nexport const used = planted;\n`);
    const report = spawnSync(`${root}node_modules/.bin/biome`, ['lint', '--reporter=json', file], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(report.stdout).toContain('lint/style/noRestrictedImports');
  });

  it('lets nothing but adapters/teams import botbuilder', () => {
    const found = execFileSync('grep', ['-rlE', "from '(botbuilder|botframework-connector|@microsoft/teams-ai)'", `${root}src`], {
      encoding: 'utf8',
    });
    expect(
      found
        .trim()
        .split('\n')
        .filter((file) => !file.includes('/adapters/teams/')),
    ).toEqual([]);
  });
});

describe('the launcher', () => {
  it('says plainly when the wrong Node runs it', () => {
    expect(explainWrongNode('npm start', '20.20.2')).toBe(
      'Signpost needs Node 24; this is 20.20.2. Run "npm install" without --ignore-scripts (it brings Node 24), then "npm start".\n',
    );
    expect(explainWrongNode('npm start', '24.21.0')).toBeNull();
  });
});
