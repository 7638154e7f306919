// What a mail says: which loan, what has come of it, until when, and where to read more. Neither contacts nor who else uses them.
import { createHash } from 'node:crypto';
import type { StoredLoan } from '../../graph/model/loans';
import type { MailKind } from '../../graph/model/mail';
import { formatDate } from '../i18n/format';
import { label, LANGS, translator, type Lang } from '../i18n/translator';
import { paths } from '../paths';

export interface Letter {
  /** The same for the same news: what the Message-ID is made of, so that a server can drop a second one. */
  key: string;
  to: string;
  subject: string;
  text: string;
}
type Told = Pick<
  StoredLoan,
  'id' | 'number' | 'purpose' | 'sentence' | 'until' | 'extendUntil' | 'reviewBy' | 'endedOn'
>;

interface About {
  kind: MailKind;
  loan: Told;
  /** Where readers reach the app; without it, no link. */
  address: string | undefined;
}

/** Whatever is typed stays on one line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

function body(lang: Lang, { kind, loan, address }: About): string {
  const t = translator(lang);
  const date = (day: string | undefined): string => (day === undefined ? t('mail.noEnd') : formatDate(lang, day));
  const says = t(`mail.says.${kind}`, {
    number: loan.number,
    until: date(loan.endedOn ?? loan.until),
    asked: date(loan.extendUntil),
    review: date(loan.reviewBy),
  });
  const purpose = t('mail.purpose', {
    purpose: label(lang, 'consent', loan.purpose),
    sentence: oneLine(loan.sentence),
  });
  const way = address === undefined ? t('mail.signIn') : `${address}${paths.loan(loan.id)}`;
  return [says, [purpose, t('mail.until', { until: date(loan.until) })].join('\n'), way, t('mail.noContacts')].join(
    '\n\n',
  );
}

/** German, and below it the same in English: which of them somebody reads is stored nowhere. */
export const writeLetter = (id: string, to: string, about: About): Letter => ({
  key: createHash('sha256').update(id).digest('hex').slice(0, 40),
  to,
  subject: translator('de')(`mail.subject.${about.kind}`, { number: about.loan.number }),
  text: `${LANGS.map((lang) => body(lang, about)).join('\n\n-----\n\n')}\n`,
});
