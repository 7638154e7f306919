// The parts of `npm test`, what each of them needs, and how its result is counted.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../setup/run.mjs';

/**
 * What a part came to. `skips` are the full names of the tests that were left out.
 * @typedef {{ passed: number, failed: number, skipped: number, skips: string[], note?: string }} Result
 */

const CHECKS = [
  ['tsc', 'typescript/bin/tsc', ['--noEmit']],
  ['eslint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0']],
  ['prettier', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']],
  ['knip', 'knip/bin/knip.js', ['--no-progress']],
];

/** Types, lint, layout and dead code: each counts as one test. @returns {Promise<Result>} */
async function check() {
  const result = { passed: 0, failed: 0, skipped: 0, skips: [] };
  for (const [name, file, args] of CHECKS) {
    const { code } = await runTool(file, args);
    console.log(code === 0 ? `  ✓ ${name}` : `  ✕ ${name} (exit ${code})`);
    if (code === 0) result.passed++;
    else result.failed++;
  }
  return result;
}

/** Runs one jest project and counts by its JSON result. A run that gives none has crashed. @returns {Promise<Result>} */
async function jest(project, workers) {
  const folder = mkdtempSync(join(tmpdir(), 'netzkompass-jest-'));
  const file = join(folder, 'result.json');
  try {
    const args = ['--selectProjects', project, '--json', `--outputFile=${file}`, '--passWithNoTests', ...workers];
    const { code } = await runTool('jest/bin/jest.js', args, { env: { NODE_ENV: 'test' } });
    return count(readFileSync(file, 'utf8'), code);
  } catch {
    return { passed: 0, failed: 1, skipped: 0, skips: [], note: 'jest crashed before it gave a result' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Result} */
export function count(json, code) {
  const report = JSON.parse(json);
  const result = { passed: report.numPassedTests, failed: report.numFailedTests, skipped: 0, skips: [] };
  for (const suite of report.testResults) {
    // A file that does not compile, or that dies half way, holds no failed test, but it is a failure.
    if (suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed')) result.failed++;
    for (const test of suite.assertionResults) {
      if (['pending', 'todo', 'skipped', 'disabled'].includes(test.status)) result.skips.push(test.fullName);
    }
  }
  result.skipped = result.skips.length;
  if (code !== 0 && result.failed === 0)
    Object.assign(result, { failed: 1, note: `jest ended with ${code} and no failed test` });
  if (result.passed + result.failed + result.skipped === 0)
    Object.assign(result, { failed: 1, note: 'there is no test in this part' });
  return result;
}

const ONE_AT_A_TIME = ['--runInBand'];

/** In the order in which they run: what fails quickly comes first. */
export const PARTS = {
  check: { run: check, needs: [] },
  unit: { run: () => jest('unit', []), needs: [] },
  architecture: { run: () => jest('architecture', ONE_AT_A_TIME), needs: [] },
  contract: { run: () => jest('contract', ONE_AT_A_TIME), needs: ['neo4j'] },
  capability: { run: () => jest('capability', ONE_AT_A_TIME), needs: ['neo4j'] },
  start: { run: () => jest('start', ONE_AT_A_TIME), needs: ['neo4j', 'build'] },
  e2e: { run: () => jest('e2e', ONE_AT_A_TIME), needs: ['neo4j', 'browser', 'build'] },
};
