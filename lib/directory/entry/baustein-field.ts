// A Baustein over the towns, and what is missing in it: counted in the search index, so that every number is the same as in
// the directory that it links to.
import { COUNTY, FORMS, KINDS, TOWNS, type Form, type Kind } from '../../../graph/model/lists';
import { label } from '../../i18n/translator';
import { hasBit } from '../../search/columns';
import type { SearchRecord } from '../../search/record';
import type { BausteinEntry } from '../entry-schema';
import { byName, refOf, type View } from './view';

type Field = Pick<BausteinEntry, 'towns' | 'countyWide' | 'gaps'>;
/** Bodies that meet: a field in which nobody meets is worth a word. */
const MEETING: readonly Form[] = ['committee', 'network'];

const countOf = (records: readonly SearchRecord[]) => ({
  count: records.length,
  examples: records.filter((one) => one.basis === 'example').length,
});

/** What shows on the day and has not ended, as the directory counts it. */
function shownRecords(view: View, isIn: (record: number) => boolean): SearchRecord[] {
  const { status } = view.index.dayView(view.day, view.undatedFrom);
  return view.index.records.filter(
    (one, at) => status[at] !== 'ended' && (view.examples || one.basis !== 'example') && isIn(at),
  );
}

export function fieldOf(view: View, number: string): Field {
  const { index } = view;
  const { baustein } = index.dayView(view.day, view.undatedFrom);
  const inField = shownRecords(view, (at) => hasBit(baustein, at, number));
  // A post is an entry of its own and no organisation
  const organisations = inField.filter((one) => one.type === 'organisation' && one.kind !== 'function');
  const cooperations = inField.filter((one) => one.type === 'cooperation');
  const at = (place: string) => ({
    organisations: countOf(organisations.filter((one) => one.places.includes(place))),
    cooperations: countOf(cooperations.filter((one) => one.places.includes(place))),
  });
  const towns = TOWNS.flatMap((ags) => {
    const record = index.records[index.recordOf.get(ags) ?? -1];
    return record ? [{ place: refOf('place', record), ...at(ags) }] : [];
  }).sort((a, b) => byName(a.place, b.place));
  return {
    towns,
    countyWide: at(COUNTY),
    gaps: {
      towns: towns.filter((one) => one.organisations.count + one.cooperations.count === 0).map((one) => one.place),
      kinds: missingKinds(view, organisations).map((kind) => ({ kind, kindLabel: label(view.lang, 'kind', kind) })),
      forms: FORMS.filter((form) => MEETING.includes(form) && !cooperations.some((one) => one.form === form)).map(
        (form) => ({ form, formLabel: label(view.lang, 'form', form) }),
      ),
      reachable: countOf(inField.filter((one) => one.hasContact && one.type !== 'baustein')),
    },
  };
}

/** Kinds of which the directory holds organisations, none of them in the field; "other" is no kind that could be missed. */
function missingKinds(view: View, inField: readonly SearchRecord[]): Kind[] {
  const known = new Set(shownRecords(view, () => true).map((one) => one.kind));
  const here = new Set(inField.map((one) => one.kind));
  return KINDS.filter((kind) => kind !== 'function' && kind !== 'other' && known.has(kind) && !here.has(kind));
}
