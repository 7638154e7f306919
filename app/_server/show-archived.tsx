// The page of an entry that is in the archive: who may bring it back sees so, for everybody else it does not exist.
import 'server-only';
import { paths } from '../../lib/paths';
import { readArchived } from '../../lib/records/read-archived';
import { ArchivedEntry } from '../_ui/form/archived-entry';
import { openTyped } from './open-typed';
import { newRequestKey } from './request-key';
import type { Drawn, Request } from './show';

/** @throws the error that the entry could not be read for, where it is not in the archive either */
export async function drawArchived(
  { deps, actor, t, lang, query }: Request,
  entry: { type: string; id: string },
  error: unknown,
): Promise<Drawn> {
  const { type, id } = entry;
  if (type !== 'organisation' && type !== 'cooperation') throw error;
  const archived = await readArchived(deps, actor, { type, id });
  if (!archived) throw error;
  const refused = await openTyped(deps, actor, { key: query['draft'], address: paths.entry({}, archived) });
  const requestKey = newRequestKey();
  return {
    title: t('forms.archived.title', { name: archived.name }),
    content: <ArchivedEntry t={t} lang={lang} entry={archived} refused={refused} requestKey={requestKey} />,
  };
}
