// Starts the app where it cannot start, and gives back what a person would read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnApp } from '../support/app';

export interface FailedStart {
  code: number | null;
  lines: string[];
}

/** Without the lines of the log (JSON) and of the build. */
const readable = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('{') && !/^(Baue|✓|Ein anderer)/.test(line));

export async function failingStart(
  env: Readonly<Record<string, string>>,
  options: Parameters<typeof spawnApp>[1] = {},
): Promise<FailedStart> {
  const app = spawnApp(env, options);
  const address = await app.ready;
  if (address !== null) app.kill('SIGKILL');
  return { code: await app.ended, lines: readable(app.output()) };
}

/** One line, exit code 1, no stack trace. */
export function expectOneLine({ code, lines }: FailedStart, line: RegExp): void {
  expect(lines).toEqual([expect.stringMatching(line)]);
  expect(code).toBe(1);
}

const folders: string[] = [];
export function newFolder(name = 'netzkompass-start-'): string {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  folders.push(folder);
  return folder;
}
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
