// An entry from the API, and what it means when it does not come.
import type { Entry } from '../../../lib/directory/entry-schema';
import { paths, type ViewParams } from '../../../lib/paths';

/** Not connected; no such entry any more; anything else. */
export type Trouble = 'offline' | 'gone' | 'failed';

export class NotRead extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}
export const troubleOf = (error: unknown): Trouble => (error instanceof NotRead ? error.trouble : 'failed');

/** @throws NotRead */
export async function readEntry(id: string, lang: string, view: ViewParams): Promise<Entry> {
  // a request that reaches nobody fails with a TypeError, whatever the reason
  const answer = await fetch(paths.api.entry(view, id, lang)).catch(() => {
    throw new NotRead('offline');
  });
  if (answer.status === 404 || answer.status === 410) throw new NotRead('gone');
  if (!answer.ok) throw new NotRead('failed');
  return (await answer.json()) as Entry;
}
