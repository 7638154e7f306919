// Finds Java and Maven, and the class path of the Neo4j server that Maven fetched.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const pom = join(here, 'pom.xml');
const cache = join(here, '..', '..', '.build', 'neo4j', 'classpath.txt');
const windows = process.platform === 'win32';

/** Neo4j 5.26 needs Java 17. */
const JAVA_AT_LEAST = 17;

export const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/**
 * What is missing to run a local Neo4j, in one line, or null where all is there.
 * @returns {string | null}
 */
export function missingForNeo4j() {
  const version = javaVersion();
  if (version === null) return `Java ${JAVA_AT_LEAST} is missing (Debian: apt-get install openjdk-17-jdk-headless)`;
  if (version < JAVA_AT_LEAST) return `Java ${JAVA_AT_LEAST} is needed, Java ${version} was found`;
  if (cachedClassPath() === null && !mavenRuns()) return 'Maven is missing (Debian: apt-get install maven)';
  return null;
}

/**
 * The jars of the server as one class path. The first call lets Maven fetch about 116 MB into its own repository.
 * @returns {string}
 */
export function classPath() {
  const known = cachedClassPath();
  if (known !== null) return known;
  mkdirSync(dirname(cache), { recursive: true });
  const draft = `${cache}.${process.pid}`;
  const args = ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${draft}`];
  try {
    execFileSync('mvn', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
  } catch (error) {
    const said = `${error.stdout ?? ''}${error.stderr ?? ''}`.split('\n').find((line) => line.includes('ERROR'));
    throw new Error(`Maven could not fetch the Neo4j server: ${said ?? error.message}`);
  }
  renameSync(draft, cache);
  return readFileSync(cache, 'utf8').trim();
}

/** Asking Maven takes seconds, so its answer is kept as long as the pom is the same and every jar is there. */
function cachedClassPath() {
  if (!existsSync(cache) || statSync(cache).mtimeMs < statSync(pom).mtimeMs) return null;
  const text = readFileSync(cache, 'utf8').trim();
  return text.split(delimiter).every((jar) => existsSync(jar)) ? text : null;
}

function javaVersion() {
  const run = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (run.error || run.status !== 0) return null;
  const match = /version "(?:1\.)?(\d+)/.exec(`${run.stderr}${run.stdout}`);
  return match ? Number(match[1]) : null;
}

function mavenRuns() {
  const run = spawnSync('mvn', ['-v'], { stdio: 'ignore', shell: windows });
  return !run.error && run.status === 0;
}
