// What a file of a loan says besides its contacts: of which loan it is, for what, and until when it may be used.
import { formatDate } from '../i18n/format';
import type { Translator } from '../i18n/translator';
import { cleanLine } from './clean';
import { hasExamples, type ContactFile } from './contact-file';

export interface LoanFrame {
  number: number;
  /** The Amt that borrows. */
  amt: string;
  /** Its category, as readers say it. */
  purpose: string;
  sentence: string;
  /** As readers say it. */
  legalBasis: string;
  /** The last day, `2026-12-31`; null: a standing loan. */
  until: string | null;
}
export interface LentFile extends ContactFile {
  loan: LoanFrame;
}

/** What fits above a sheet of labels. */
const MOST_ABOVE_LABELS = 300;
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(/\p{Surrogate}$/u, '')
        .trimEnd()}…`;

export const endOf = (t: Translator, { lang, loan: { until } }: Pick<LentFile, 'lang' | 'loan'>): string =>
  until === null ? t('lent.table.standing') : formatDate(lang, until);
export const purposeOf = ({ purpose, sentence }: LoanFrame): string => cleanLine(`${purpose}. ${sentence}`);

/** One line each: number, Amt, purpose, end. */
export function frameLines(t: Translator, file: LentFile): string[] {
  const { lang, loan } = file;
  const { number, amt, purpose, sentence, until } = loan;
  return [
    t('lent.number', { number }),
    t('lent.frame.amt', { amt }),
    t('lent.frame.purpose', { purpose, sentence }),
    until === null ? t('lent.frame.standing') : t('lent.frame.until', { date: formatDate(lang, until) }),
  ].map(cleanLine);
}

/** The same, and that there are examples where there are. */
export const headLines = (t: Translator, file: LentFile): string[] => [
  ...frameLines(t, file),
  ...(hasExamples(file) ? [t('basket.text.examples')] : []),
];

/** In one line, the purpose last and cut where it is long. */
export function shortFrame(t: Translator, file: LentFile): string {
  const [number = '', amt = '', purpose = '', ...rest] = headLines(t, file);
  return [number, ...rest, amt, cut(purpose, MOST_ABOVE_LABELS)].join(' · ');
}
