// Which group each entry is gathered in: one Baustein, one place, or one sign of the legend. Kept per
// day, so that nothing moves when a filter changes.
import { BAUSTEIN_NUMBERS } from '../../graph/model/lists';
import { translator, type Lang } from '../i18n/translator';
import { isMeeting, SIGNS, signOf } from '../picture/sign-of';
import type { SearchIndex } from '../search/index-of-records';
import { NOWHERE, partsOf } from './group-id';
import type { Links } from './links';
import type { Grouping } from './network-schema';

export type GroupedBy = Exclude<Grouping, 'none'>;

/** Its own; of an organisation, what most of its work is about; of equals, the first of the eight. */
function bausteinOf(index: SearchIndex, links: Links, at: number): string {
  const counts = new Map<string, number>();
  const count = (record: number): void => {
    for (const { baustein } of links.topics[record] ?? []) counts.set(baustein, (counts.get(baustein) ?? 0) + 1);
  };
  count(at);
  if (index.records[at]?.type === 'organisation')
    for (const { cooperation, works } of links.of[at] ?? []) if (works) count(cooperation);
  const most = Math.max(0, ...counts.values());
  return BAUSTEIN_NUMBERS.find((number) => counts.get(number) === most) ?? NOWHERE;
}

function groupOf(index: SearchIndex, links: Links, by: GroupedBy, at: number): string {
  const record = index.records[at];
  if (by === 'baustein') return `baustein:${bausteinOf(index, links, at)}`;
  if (by === 'place') return `place:${record?.places[0] ?? NOWHERE}`;
  if (record?.type === 'cooperation') return `form:${isMeeting(record.form) ? 'meeting' : 'work'}`;
  return `kind:${signOf(record?.kind ?? null)}`;
}

const kept = new WeakMap<Links, Map<GroupedBy, readonly string[]>>();

/** By the number of a record the id of its group; empty for what is not shown on the day. */
export function groupIds(index: SearchIndex, links: Links, by: GroupedBy): readonly string[] {
  const known = kept.get(links) ?? new Map<GroupedBy, readonly string[]>();
  kept.set(links, known);
  const ids =
    known.get(by) ?? index.records.map((_, at) => (links.visible[at] === 1 ? groupOf(index, links, by, at) : ''));
  known.set(by, ids);
  return ids;
}

export function nameOfGroup(index: SearchIndex, group: string, lang: Lang): string {
  const [by, value] = partsOf(group);
  const t = translator(lang);
  if (by === 'baustein' || by === 'place') {
    if (value === NOWHERE) return t(`groups.nowhere.${by}`);
    return index.records[index.recordOf.get(value) ?? -1]?.name ?? value;
  }
  if (by === 'form') return t(value === 'meeting' ? 'network.ui.picture.meeting' : 'network.ui.picture.work');
  return t(`picture.sign.${SIGNS.find((sign) => sign === value) ?? 'other'}`);
}
