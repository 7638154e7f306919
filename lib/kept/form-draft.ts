// What stood in a form that could not be saved: kept for a day under a key that only its writer is given. The key alone opens
// nothing, since it stands in an address that anybody can pass on: the form would open filled with somebody else's words.
// While the store is away a draft waits in the memory of this process, so that reloading the page brings it back.
import { z } from 'zod';
import { deleteFormDraft, findFormDraft, writeFormDraft } from '../../graph/queries/form-drafts';
import { makeRoom } from '../../graph/queries/kept';
import type { DirectoryDeps } from '../directory/deps';
import { idOfKey, isKey, newKey } from './key';
import { instant } from './retention';

const KEPT_MS = 24 * 60 * 60 * 1000;
const MOST = 2000;
const MOST_IN_MEMORY = 100;
const LONGEST = 200_000;

const draft = z.strictObject({
  /** The address of the form. */
  address: z.string(),
  /** The user who typed it. */
  by: z.string().optional(),
  /** Where no user is known: the hash of the key of the browser that it was typed in. */
  browser: z.string().optional(),
  fields: z.record(z.string(), z.array(z.string()).readonly()),
  /** Why it was not saved: a code, and the fields that were wrong. */
  code: z.string(),
  wrong: z.array(z.string()),
  /** The rule that was broken, and the words of its sentence. */
  rule: z.string().optional(),
  words: z.record(z.string(), z.array(z.string()).readonly()).optional(),
});
export type FormDraft = z.infer<typeof draft>;

/** Who asks for a draft: the user who has signed in, and the key that the cookie of their browser carries. */
export interface Opener {
  by: string | undefined;
  browser: string | undefined;
}

/** Whose draft it is: of a user, or of whoever has this browser. */
export type DraftOwner = { by: string } | { browser: string };
export const ownedByBrowser = (key: string): DraftOwner => ({ browser: idOfKey(key) });

/** A draft that says neither belongs to nobody. */
function isTheirs({ by, browser }: FormDraft, opener: Opener): boolean {
  if (by !== undefined) return by === opener.by;
  return browser !== undefined && isKey(opener.browser) && browser === idOfKey(opener.browser);
}

type Deps = Pick<DirectoryDeps, 'engine'>;
interface Waiting {
  text: string;
  touched: string;
}
/** By id. On globalThis, since the bundles of pages and of routes each hold a copy of this module. */
const KEY = Symbol.for('netzkompass.waitingDrafts');
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, Waiting> };
const waiting = (shared[KEY] ??= new Map());

/** @returns the key that opens it; undefined where it is too large to be kept */
export async function keepFormDraft({ engine }: Deps, content: FormDraft, now: Date): Promise<string | undefined> {
  const text = JSON.stringify(content);
  if (text.length > LONGEST) return undefined;
  const key = newKey();
  const id = idOfKey(key);
  try {
    await engine.write(async (tx) => {
      await makeRoom(tx, 'FormDraft', { since: instant(new Date(now.getTime() - KEPT_MS)), most: MOST });
      await writeFormDraft(tx, { id, content: text, touched: instant(now) });
    });
  } catch {
    waiting.set(id, { text, touched: instant(now) });
    for (const oldest of waiting.keys()) if (waiting.size > MOST_IN_MEMORY) waiting.delete(oldest);
  }
  return key;
}

/** @returns null where the key opens nothing (any more), or somebody else wrote it */
export async function openFormDraft(
  { engine }: Deps,
  key: unknown,
  { address, ...opener }: Opener & { address: string },
  now: Date,
): Promise<FormDraft | null> {
  if (!isKey(key)) return null;
  const since = instant(new Date(now.getTime() - KEPT_MS));
  const [found] = await findFormDraft.ask(engine, { id: idOfKey(key), since });
  const kept = waiting.get(idOfKey(key));
  const text = found?.content ?? (kept && kept.touched >= since ? kept.text : undefined);
  if (text === undefined) return null;
  const opened = draft.parse(JSON.parse(text));
  return opened.address === address && isTheirs(opened, opener) ? opened : null;
}

/** Once its form is saved nobody needs it. */
export async function dropFormDraft({ engine }: Deps, key: unknown): Promise<void> {
  if (!isKey(key)) return;
  waiting.delete(idOfKey(key));
  await engine.write((tx) => deleteFormDraft(tx, idOfKey(key)));
}
