// Runs other programs: plain JavaScript, since it works before anything is installed.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever it was called from. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const running = new Set();

/**
 * Runs a program in the project's folder and waits for it.
 * @param {{ env?: Record<string, string>, output?: 'show' | 'keep' }} [options] `keep` gives the output back instead of showing it
 * @returns {Promise<{ code: number, output: string }>} a program that cannot be started has code 127, one that was ended by a signal 128
 */
export function run(program, args, { env = {}, output = 'show' } = {}) {
  return new Promise((resolve) => {
    const stdio = output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio });
    running.add(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    const done = (code) => {
      running.delete(child);
      resolve({ code, output: text });
    };
    child.on('error', (error) => {
      text += error.message;
      done(127);
    });
    child.on('close', (code) => done(code ?? 128));
  });
}

/** Runs a JavaScript tool of node_modules by the path of its file, without a shell or npx between. */
export function runTool(file, args, options) {
  return run(process.execPath, [join(ROOT, 'node_modules', file), ...args], options);
}

/** Ends what is running; for the signal handlers of the scripts. */
export function endChildren(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}
