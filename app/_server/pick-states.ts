// For each field of a form whose entry is searched for: what is chosen, what was looked for, what that found.
import 'server-only';
import type { Actor } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { findEntries } from '../../lib/directory/search-entries';
import { label, type Lang } from '../../lib/i18n/translator';
import type { Values } from '../../lib/records/form';
import type { OpenForm } from '../../lib/records/read-form';
import type { SearchIndex } from '../../lib/search/index-of-records';
import type { Picked } from '../_ui/form/entry-picker';
import type { PickState } from '../_ui/form/form-field';

interface Asking {
  deps: DirectoryDeps;
  actor: Actor;
  lang: Lang;
}
const MOST_HITS = 8;
const LONGEST = 200;

function pickedOf(index: SearchIndex, lang: Lang, id: string): Picked | null {
  const record = index.records[index.recordOf.get(id) ?? -1];
  if (!record) return null;
  const kind = record.kind ? label(lang, 'kind', record.kind) : record.form ? label(lang, 'form', record.form) : '';
  const place = index.records[index.recordOf.get(record.places[0] ?? '') ?? -1]?.name;
  const type = label(lang, 'type', record.type);
  return { id, name: record.name, what: [kind || type, place].filter(Boolean).join(', ') };
}

/** @param typed what was sent and came back */
export async function pickStates(
  { deps, actor, lang }: Asking,
  form: OpenForm,
  typed: Values | undefined,
): Promise<Map<string, PickState>> {
  const index = deps.index();
  const states = new Map<string, PickState>();
  for (const { name, kind, types } of form.fields) {
    const isFixed = form.loaded?.fixed?.includes(name) ?? false;
    if (kind !== 'entry' && !isFixed) continue;
    const id = (isFixed ? form.loaded?.values : (typed ?? form.loaded?.values))?.[name]?.[0] ?? '';
    const find = (typed?.[`find.${name}`]?.[0] ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, LONGEST);
    const input = { q: find, type: types, limit: String(MOST_HITS), relax: '1', lang };
    const found = find === '' || isFixed ? null : findEntries(deps, actor, input);
    const hits = found?.items.flatMap((hit) => pickedOf(index, lang, hit.id) ?? []) ?? null;
    const chosen = pickedOf(index, lang, id) ?? (isFixed && id !== '' ? { id, name: id, what: '' } : null);
    states.set(name, { chosen, isFixed, find, hits });
  }
  return states;
}
