// Small signs beside a name: made up, ended, planned.
import type { Basis } from '../../graph/model/lists';
import type { Status } from '../../graph/model/day';
import { formatDate } from '../../lib/i18n/format';
import type { Lang, Translator } from '../../lib/i18n/translator';

export function ExampleBadge({ t, basis }: { t: Translator; basis: Basis }) {
  if (basis !== 'example') return null;
  return (
    <span className="nk-badge nk-badge--example" title={t('ui.entry.exampleTitle')}>
      {t('ui.entry.example')}
    </span>
  );
}

/** Beside a number that nobody should dial. */
export function ExampleNumberBadge({ t, basis }: { t: Translator; basis: Basis }) {
  if (basis !== 'example') return null;
  return <span className="nk-badge nk-badge--example">{t('ui.entry.exampleNumber')}</span>;
}

interface StatusProps {
  t: Translator;
  lang: Lang;
  status: Status;
  from?: string | null;
  until: string | null;
}
export function StatusBadge({ t, lang, status, from = null, until }: StatusProps) {
  if (status === 'active') return null;
  const text =
    status === 'ended'
      ? until
        ? t('ui.entry.ended', { date: formatDate(lang, until) })
        : t('ui.entry.endedUnknown')
      : from
        ? t('ui.entry.plannedFrom', { date: formatDate(lang, from) })
        : t('ui.entry.planned');
  return <span className={`nk-badge nk-badge--${status}`}>{text}</span>;
}
