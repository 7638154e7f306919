// What was typed into a form before and could not be saved, for the page that shows the form again.
import 'server-only';
import type { Actor } from '../../lib/auth/actor';
import { clock } from '../../lib/config/clock';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { openFormDraft, type FormDraft } from '../../lib/kept/form-draft';
import { readOpener } from './draft-owner';

/**
 * @param key as it stands in the address
 * @param address of the form that it must have been typed into
 * @returns null where nothing was kept, or not for whoever asks
 */
export async function openTyped(
  deps: Pick<DirectoryDeps, 'engine'>,
  actor: Actor,
  { key, address }: { key: unknown; address: string },
): Promise<FormDraft | null> {
  if (key === undefined) return null;
  return openFormDraft(deps, key, { ...(await readOpener(actor)), address }, clock());
}
