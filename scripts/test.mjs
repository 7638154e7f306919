// `npm test`: everything that the machine at hand can run; `npm test -- unit contract` runs only those parts.
// Names at the end what was skipped, why and what would be needed, and closes with `N passed, N failed, N skipped`.
import { ensureBuild } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { endChildren } from './setup/run.mjs';
import { findChromium } from './testing/chromium.mjs';
import { openNeo4j } from './testing/neo4j.mjs';
import { PARTS } from './testing/parts.mjs';

const REMEDY = {
  neo4j: 'Java 17 and Maven, or NEO4J_TEST_URI, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD of an empty Neo4j',
  browser: 'a Chromium: `apt-get install chromium`, or the libraries libnss3 and libnspr4 for the one that npm brings',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
const required = new Set(
  (process.env.NETZKOMPASS_TEST_REQUIRE ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
);
const wrong = [...required].filter((name) => !(name in REMEDY));
if (unknown.length > 0 || wrong.length > 0) {
  if (unknown.length > 0)
    console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}`);
  if (wrong.length > 0)
    console.error(`NETZKOMPASS_TEST_REQUIRE knows ${Object.keys(REMEDY).join(', ')}, not ${wrong.join(', ')}`);
  process.exit(1);
}

const chosen = Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name));
const isNeeded = (what) => chosen.some(([, part]) => part.needs.includes(what));
const total = { passed: 0, failed: 0, skipped: 0 };
const times = [];
const remarks = [];
let neo4j;
let build;

async function timed(name, work) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const began = performance.now();
  try {
    return await work();
  } finally {
    times.push([name, (performance.now() - began) / 60_000]);
  }
}

/** Notes what is not to be had: a failure where it is required, else a skip to be named at the end. */
function missing(what, why) {
  const isRequired = required.has(what);
  if (isRequired) total.failed++;
  remarks.push(`${isRequired ? 'failed' : 'skipped'}: all tests with ${what}, since ${why}. Needed: ${REMEDY[what]}`);
}

async function prepare() {
  if (isNeeded('neo4j')) {
    neo4j = await timed('neo4j', openNeo4j);
    if ('why' in neo4j) missing('neo4j', neo4j.why);
    else Object.assign(process.env, neo4j.env);
  }
  if (isNeeded('browser')) {
    const found = await timed('chromium', findChromium);
    if ('why' in found) {
      missing('browser', found.why);
      process.env.NETZKOMPASS_TEST_WITHOUT = 'browser';
    } else process.env.NETZKOMPASS_TEST_CHROMIUM = found.path;
  }
}

/** One build for all parts that start the app. @returns {Promise<boolean>} */
async function buildOnce() {
  if (!isNeeded('build')) return true;
  build = await timed('build', ensureBuild);
  if (!('problem' in build)) return true;
  remarks.push(`failed: ${build.problem}`);
  console.error(build.output);
  total.failed++;
  return false;
}

function report() {
  console.log('\n── minutes ' + '─'.repeat(53));
  for (const [name, minutes] of times) console.log(`${name.padEnd(14)} ${minutes.toFixed(1).padStart(5)}`);
  if (remarks.length > 0) console.log(`\n${remarks.join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
}

async function main() {
  const problem = await timed('install', () => ensureInstalled({ dev: true }));
  if (problem) {
    console.error(problem);
    total.failed++;
    return;
  }
  await prepare();
  const isBuilt = await buildOnce();
  for (const [name, part] of chosen) {
    if (!isBuilt && part.needs.includes('build')) continue;
    const result = await timed(name, part.run);
    for (const key of ['passed', 'failed', 'skipped']) total[key] += result[key];
    if (result.note) remarks.push(`${name}: ${result.note}`);
    for (const test of result.skips) remarks.push(`skipped in ${name}: ${test}`);
  }
  if (total.passed + total.failed === 0) {
    total.failed++;
    remarks.push('failed: no test was run');
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    endChildren();
    void Promise.resolve(neo4j?.stop?.()).finally(() => process.exit(code));
  });
}
try {
  await main();
} finally {
  await neo4j?.stop?.();
  build?.release?.();
}
report();
process.exit(total.failed === 0 ? 0 : 1);
