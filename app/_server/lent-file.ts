// What a loan lends, as the writers of files want it.
import 'server-only';
import { label, translator, type Lang } from '../../lib/i18n/translator';
import type { LentContacts } from '../../lib/loans/read-lent-contacts';
import { paths } from '../../lib/paths';
import type { FileEntry } from '../../lib/transfer/contact-file';
import type { LentFile } from '../../lib/transfer/lent-file';

export function toLentFile(lent: LentContacts, lang: Lang, origin: string): LentFile {
  const t = translator(lang);
  return {
    lang,
    day: lent.day,
    origin,
    notes: [],
    loan: {
      number: lent.number,
      amt: lent.amt.name,
      purpose: label(lang, 'consent', lent.purpose),
      sentence: lent.sentence,
      legalBasis: t(`loans.legalBasis.${lent.legalBasis}`),
      until: lent.until,
    },
    entries: lent.entries.map(({ id, type, name, basis, functions }): FileEntry => ({
      id,
      name,
      shortName: null,
      what: '',
      basis,
      basisLabel: label(lang, 'basis', basis),
      places: [],
      bausteine: [],
      path: paths.entry({}, { type, id }),
      functions,
      through: null,
      onRequest: false,
    })),
  };
}
