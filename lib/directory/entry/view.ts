// The view an entry is read in: the transaction, the day, the language; and the small builders that every entry shares.
import type { Transaction } from '../../../graph/engine/port';
import { statusOn, type Day, type Period, type Status } from '../../../graph/model/day';
import type { Basis } from '../../../graph/model/lists';
import type { EntryType } from '../../../graph/model/ids';
import type { FactColumns } from '../../../graph/queries/columns';
import { quotesByIds } from '../../../graph/queries/entries';
import { languageName } from '../../i18n/languages';
import { label, type Lang } from '../../i18n/translator';
import type { Looking } from '../../auth/contact-rule';
import type { SearchIndex } from '../../search/index-of-records';
import type { Quote, Ref } from '../entry-schema';

export interface View {
  tx: Transaction;
  day: Day;
  undatedFrom: Day;
  examples: boolean;
  lang: Lang;
  /** For counts over many entries, which would be a walk through the store otherwise. */
  index: SearchIndex;
  /** Who looks, and so which contacts show. */
  looking: Looking;
}

export const status = (view: View, period: Period): Status => statusOn(period, view.day, view.undatedFrom);
export const isActive = (view: View, period: Period): boolean => status(view, period) === 'active';
/** Whether a thing shows: one switch hides the examples in every view. */
export const shows = (view: Pick<View, 'examples'>, ...things: { basis: Basis }[]): boolean =>
  view.examples || things.every((thing) => thing.basis !== 'example');

interface Short {
  id: string;
  name: string;
  shortName: string | null;
  basis: Basis;
}
export const refOf = (type: EntryType, entry: Short): Ref => ({
  id: entry.id,
  type,
  name: entry.name,
  shortName: entry.shortName,
  basis: entry.basis,
});

export const statusColumns = (view: View, period: Period): { status: Status; statusLabel: string } => {
  const now = status(view, period);
  return { status: now, statusLabel: label(view.lang, 'status', now) };
};

export const basisColumns = (view: View, basis: Basis): { basis: Basis; basisLabel: string } => ({
  basis,
  basisLabel: label(view.lang, 'basis', basis),
});

/** A fact for the reader; it has ended where the cooperation or body that it hangs on has. */
export function factOf(view: View, columns: FactColumns, quotes: Quotes, hangsOn: Period = {}) {
  const own = status(view, columns);
  const now = own === 'active' ? status(view, hangsOn) : own;
  return {
    id: columns.id,
    from: columns.from,
    until: columns.until,
    status: now,
    statusLabel: label(view.lang, 'status', now),
    ...basisColumns(view, columns.basis),
    note: columns.note,
    confirmedAt: columns.confirmedAt,
    quotes: quotes.of(columns.quoteIds),
  };
}

/** The quotes of an entry and of all its facts, read once. */
export interface Quotes {
  of(ids: readonly string[]): Quote[];
}

export async function readQuotes(view: View, ids: Iterable<string>): Promise<Quotes> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length === 0 ? [] : await quotesByIds.in(view.tx, { ids: wanted });
  const byId = new Map<string, Quote>(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        source: { id: row.sourceId, title: row.sourceTitle, shortTitle: row.sourceShortTitle },
        section: row.section,
        sectionId: row.sectionId,
        sentence: row.sentence,
        text: row.text,
      },
    ]),
  );
  return { of: (some) => some.flatMap((id) => byId.get(id) ?? []) };
}

export const languagesColumns = (view: View, languages: string[]) => ({
  languages,
  languagesLabel: languages.map((tag) => languageName(view.lang, tag)),
});

/** Sorts by German collation of the name, then by id. */
const german = new Intl.Collator('de');
export const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  german.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
