// Says whether a process that once wrote its number into a file is still the same, living process.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Start of a process as the operating system tells it, or null where it does not tell. Pids are used again, starts are not. */
export function startOfProcess(pid: number): string | null {
  try {
    return process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid);
  } catch {
    return null;
  }
}

/** @param start what `startOfProcess` said when the process wrote its number down */
export function isSameProcessAlive(pid: number, start: string | null): boolean {
  if (!answersToSignal(pid)) return false;
  const now = startOfProcess(pid);
  if (process.platform === 'linux' && now === null) return false;
  return start === null || now === null || start === now;
}

/** Ticks since boot, with the id of the boot, since the ticks start again with it; null for a process that is only a zombie. */
function startOnLinux(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // The name in parentheses may hold blanks and parentheses itself: the fields begin after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}/${fields[19] ?? ''}`;
}

function startElsewhere(pid: number): string | null {
  if (process.platform === 'win32') return null;
  const said = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return said.trim() || null;
}

function answersToSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user lives, but may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
