// What an invitation must say of where the address comes from (Art. 14 DSGVO): who is responsible, the source, the purpose, how
// long, and the right to object. Made of what the loan says, so that nobody has to remember it.
import { formatDate } from '../i18n/format';
import type { Translator } from '../i18n/translator';
import { cleanLine } from './clean';
import type { LentFile } from './lent-file';

type Framed = Pick<LentFile, 'lang' | 'loan'>;

/** For a message or a letter, one paragraph a line. */
export function sourceLines(t: Translator, { lang, loan }: Framed): string[] {
  const { number, amt, purpose, sentence, legalBasis, until } = loan;
  return [
    t('lent.source.title'),
    t('lent.source.responsible', { amt }),
    t('lent.source.from', { number, purpose }),
    t('lent.source.use', { sentence }),
    t('lent.source.basis', { basis: legalBasis }),
    until === null ? t('lent.source.standing') : t('lent.source.until', { date: formatDate(lang, until) }),
    t('lent.source.object'),
  ].map(cleanLine);
}

/** For where there is little room: the foot of a letter, the end of a call. */
export const shortSource = (t: Translator, { loan: { number, amt, purpose } }: Framed): string =>
  cleanLine(t('lent.source.short', { number, amt, purpose }));
