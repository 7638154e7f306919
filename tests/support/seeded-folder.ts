// A data folder with the delivered dataset in it and everything arranged: made once by the app itself, then copied for each app
// of the tests, which so starts as on its second day.
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Each app seals its sessions with a secret of its own. */
const SECRET = 'session.secret';

/** One for each build, since a dataset or a migration may have changed with it. */
async function templateOf(root: string): Promise<string> {
  const { folder } = JSON.parse(await readFile(path.join(root, '.build/current.json'), 'utf8')) as { folder: string };
  return path.join(tmpdir(), `netzkompass-seeded-${folder}-${process.pid}`);
}

/**
 * Fills an empty data folder.
 * @param start starts the app on a folder and waits until everything is in it; the app is stopped again
 */
export async function copySeeded(root: string, to: string, start: (folder: string) => Promise<void>): Promise<void> {
  const template = await templateOf(root);
  if (!existsSync(template)) {
    const draft = `${template}-draft`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft);
    await start(draft);
    await rm(path.join(draft, SECRET), { force: true });
    await rename(draft, template);
    process.once('exit', () => rmSync(template, { recursive: true, force: true }));
  }
  await cp(template, to, { recursive: true });
}
