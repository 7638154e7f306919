// What a loan lends, as the writers of files want it, with the labels of the reader's language.
import type { StoredLoan } from '../../graph/model/loans';
import { label, translator, type Lang } from '../../lib/i18n/translator';
import type { LentContacts } from '../../lib/loans/read-lent-contacts';
import { paths } from '../../lib/paths';
import type { FileEntry } from '../../lib/transfer/contact-file';
import type { LentFile, LoanFrame } from '../../lib/transfer/lent-file';

type Loan = Pick<StoredLoan, 'number' | 'purpose' | 'sentence' | 'legalBasis'> & {
  amt: { name: string };
  until: string | null;
};

export const frameOf = (lang: Lang, { number, amt, purpose, sentence, legalBasis, until }: Loan): LoanFrame => ({
  number,
  amt: amt.name,
  purpose: label(lang, 'consent', purpose),
  sentence,
  legalBasis: translator(lang)(`loans.legalBasis.${legalBasis}`),
  until,
});

export const toLentFile = (lent: LentContacts, lang: Lang, origin: string): LentFile => ({
  lang,
  day: lent.day,
  origin,
  notes: [],
  loan: frameOf(lang, lent),
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
});
