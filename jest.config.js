// Jest: one project a kind of test, so that `npm test -- unit contract` can run some of them. next/jest brings the compiler.
import nextJest from 'next/jest.js';

/** What stands in node_modules as ES modules only and must be compiled for jest. */
const ES_MODULES = [
  'next-intl',
  'use-intl',
  'icu-minify',
  'intl-messageformat',
  '@formatjs',
  '@sparticuz/chromium',
  'topojson-client',
  'd3-[a-z]+',
];

/** Name of the project → its folders under tests/, and whether it starts real processes (and so may take long). */
const PROJECTS = {
  unit: { folders: ['unit'] },
  architecture: { folders: ['architecture'] },
  contract: { folders: ['contract'], slow: true },
  capability: { folders: ['capabilities'], slow: true },
  start: { folders: ['start'], slow: true },
  e2e: { folders: ['e2e', 'attack'], slow: true },
};

const makeConfig = nextJest({ dir: import.meta.dirname });

async function project([displayName, { folders, slow = false }]) {
  const config = await makeConfig({
    displayName,
    rootDir: import.meta.dirname,
    testEnvironment: 'node',
    testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
    modulePathIgnorePatterns: ['<rootDir>/\\.(build|next|data)'],
    setupFilesAfterEnv: [`<rootDir>/tests/support/${slow ? 'patient' : 'brisk'}.ts`],
  })();
  return { ...config, transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`] };
}

export default async function jestConfig() {
  return { projects: await Promise.all(Object.entries(PROJECTS).map(project)) };
}
