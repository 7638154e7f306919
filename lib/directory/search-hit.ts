// A record that was found, as readers get it: with labels in their language, and why it was found.
import type { Answer } from '../search/ask-index';
import { valuesOf } from '../search/columns';
import { explain } from '../search/explain';
import type { SearchIndex } from '../search/index-of-records';
import { languageName } from '../i18n/languages';
import { isOnlyCountyWide } from '../search/select';
import { label } from '../i18n/translator';
import type { BareHit, SearchInput } from './search-schema';

export function makeHit(index: SearchIndex, answer: Answer, input: SearchInput, number: number): BareHit[] {
  const record = index.records[number];
  if (!record) return [];
  const { lang } = input;
  const status = answer.view.status[number] ?? 'active';
  const placeName = (id: string): string => index.records[index.recordOf.get(id) ?? -1]?.name ?? id;
  return [
    {
      id: record.id,
      type: record.type,
      typeLabel: label(lang, 'type', record.type),
      name: record.name,
      shortName: record.shortName,
      aliases: record.aliases,
      description: record.description,
      basis: record.basis,
      basisLabel: label(lang, 'basis', record.basis),
      kind: record.kind,
      kindLabel: record.kind && label(lang, 'kind', record.kind),
      form: record.form,
      formLabel: record.form && label(lang, 'form', record.form),
      status,
      statusLabel: label(lang, 'status', status),
      until: record.until,
      collective: record.collective,
      bausteine: valuesOf(answer.view.baustein, number),
      places: record.places.map((id) => ({ id, name: placeName(id) })),
      languages: record.languages,
      languagesLabel: record.languages.map((code) => languageName(lang, code)),
      targetGroups: record.targetGroups,
      targetGroupsLabel: record.targetGroups.map((group) => label(lang, 'targetGroup', group)),
      confirmedAt: record.confirmedAt,
      countyWide: isOnlyCountyWide(index, answer.scores, number, input.town),
      matched: explain(index, answer.plan, answer.view, number, lang).map((match) => ({
        ...match,
        fieldLabel: label(lang, 'matchField', match.field),
      })),
    },
  ];
}
