// `npm start` and `npm run dev`: plain JavaScript that needs nothing installed. Installs and builds where needed, then
// runs the server in this same process.
import { ensureInstalled } from './setup/install.mjs';
import { endChildren, ROOT } from './setup/run.mjs';

const NEEDED = [20, 9];

function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
}

function fail(...lines) {
  console.error(lines.filter(Boolean).join('\n'));
  process.exit(1);
}

/** Builds for production, and sets the variables that next.config.js reads. */
async function prepareBuild(dev) {
  const { ensureBuild, nextEnvironment } = await import('./setup/build.mjs');
  if (dev) {
    Object.assign(process.env, nextEnvironment('dev'));
    return null;
  }
  const build = await ensureBuild();
  if ('problem' in build) {
    console.error(build.output);
    return build.problem;
  }
  process.on('exit', build.release);
  Object.assign(process.env, nextEnvironment(build.folder));
  return null;
}

if (isTooOld(process.versions.node)) {
  fail(`Netzkompass braucht Node ${NEEDED.join('.')} oder neuer, hier läuft ${process.versions.node}.`);
}
const dev = process.argv.includes('--dev');
process.chdir(ROOT);
process.env.NODE_ENV = dev ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.on('exit', () => endChildren());

// npm hands a SIGTERM to the shell between it and us, and the shell keeps it to itself: we see only that the shell is gone.
if (process.env.npm_lifecycle_event) {
  const { ppid } = process;
  const watch = () => process.ppid !== ppid && process.kill(process.pid, 'SIGTERM');
  setInterval(watch, 100).unref();
}

const endEarly = () => process.exit(130);
process.on('SIGINT', endEarly).on('SIGTERM', endEarly);
const problem = await ensureInstalled({ dev: false });
if (problem) fail(problem);

const { register } = await import('tsx/esm/api');
register();
const { startServer } = await import('./server.ts');
process.off('SIGINT', endEarly).off('SIGTERM', endEarly);
await startServer({ root: ROOT, dev, prepareBuild: () => prepareBuild(dev) });
