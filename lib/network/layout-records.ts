// What the layout is given of the records that the search knows.
import { isWorkingRole } from '../../graph/model/lists';
import type { LayoutEntry, LayoutInput, LayoutPlace } from '../layout/layout-input';
import type { SearchRecord } from '../search/record';

/** Of every day: the picture of one day is part of the picture of all, so nothing moves when the day changes. */
export function layoutInputOf(records: readonly SearchRecord[], places: readonly LayoutPlace[]): LayoutInput {
  return {
    entries: records.flatMap(({ id, type, ...record }): LayoutEntry[] =>
      type === 'place'
        ? []
        : [{ id, type, bausteine: record.bausteine, places: record.places, participations: once(record) }],
    ),
    places,
  };
}

function once({ participations }: Pick<SearchRecord, 'participations'>): LayoutEntry['participations'] {
  const works = new Map<string, boolean>();
  for (const { cooperation, role } of participations)
    works.set(cooperation, (works.get(cooperation) ?? false) || isWorkingRole(role));
  return [...works].map(([cooperation, value]) => ({ cooperation, works: value }));
}
