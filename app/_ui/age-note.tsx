// Beside an entry in a list: that nobody has confirmed it for over a year, and when somebody last did.
import { isStale } from '../../graph/model/age';
import { formatDate } from '../../lib/i18n/format';
import type { Lang, Translator } from '../../lib/i18n/translator';

interface Props {
  t: Translator;
  lang: Lang;
  confirmedAt: string | null;
  /** The day of the view. */
  day: string;
}

/** To the month: what is over a year old is not told by days. */
export function AgeNote({ t, lang, confirmedAt, day }: Props) {
  if (confirmedAt === null || !isStale(confirmedAt, day)) return null;
  return <span className="nk-age">{t('due.age', { date: formatDate(lang, confirmedAt.slice(0, 7)) })}</span>;
}
