// A lock between processes: a file that names its holder, taken over when the holder has died.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Pids are used again, starts of processes are not: on Linux, the ticks since boot at which the process began. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'dead' : fields[19];
  } catch {
    return null;
  }
}

export const whoAmI = () => `${process.pid} ${startOf(process.pid) ?? ''}`.trim();

/** Whether the process that wrote this with `whoAmI` still runs. */
export function isAlive(identity) {
  const [pid, start] = identity.trim().split(' ');
  if (!/^\d+$/.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return start === undefined || startOf(pid) === start;
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** The name is written before the lock appears, so nobody ever reads a lock without its holder. */
function tryToTake(file, me) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, me);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the lock of a dead holder aside; puts it back where another was quicker and it is a living one by now. */
function removeDead(file, dead) {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== dead) linkSync(aside, file);
  } catch {
    // Somebody else removed it: the next round sees what is there.
  }
  rmSync(aside, { force: true });
}

/**
 * Waits until nobody else holds the lock, and takes it.
 * @param {(pid: string) => void} onWait called once, with the pid of the holder
 * @returns {Promise<() => void>} gives the lock back
 */
export async function takeLock(file, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  const me = whoAmI();
  for (let told = false; !tryToTake(file, me);) {
    const holder = read(file);
    if (holder === null) continue;
    if (!isAlive(holder) || holder === me) {
      removeDead(file, holder);
      continue;
    }
    if (!told) onWait(holder.split(' ')[0]);
    told = true;
    await sleep(200);
  }
  return () => {
    if (read(file) === me) rmSync(file, { force: true });
  };
}
