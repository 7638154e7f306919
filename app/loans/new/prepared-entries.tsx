// What the request would lend, organisation by organisation; each can be taken out.
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import type { Prepared, PreparedEntry } from '../../../lib/loans/prepare-loan';
import { paths } from '../../../lib/paths';
import { German } from '../../_ui/german';

interface Props {
  t: Translator;
  lang: Lang;
  prepared: Prepared;
  wrong: string | undefined;
}

export function PreparedEntries({ t, lang, prepared: { entries, counts }, wrong }: Props) {
  return (
    <fieldset className="nk-loans__choices" aria-describedby="entries-counts">
      <legend>{t('loans.request.entries', { count: entries.length })}</legend>
      {wrong && <p className="nk-field__wrong">{wrong}</p>}
      {entries.length === 0 ? (
        <p>
          {t('loans.request.noEntries')} <a href={paths.directory()}>{t('loans.request.toDirectory')}</a>
        </p>
      ) : (
        <p id="entries-counts">
          {t('loans.request.lent', { count: counts.lend })}{' '}
          {counts.public > 0 && t('loans.request.public', { count: counts.public })}{' '}
          {counts.otherPurpose > 0 && t('loans.request.otherPurpose', { count: counts.otherPurpose })}
        </p>
      )}
      {entries.map((entry) => (
        <label key={entry.id} className="nk-check">
          <input type="checkbox" name="entry" value={entry.id} defaultChecked />
          <span>
            <German lang={lang}>{entry.name}</German>
            <span className="nk-loans__ways">{waysText(t, lang, entry)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function waysText(t: Translator, lang: Lang, entry: PreparedEntry): string {
  const named = (channels: PreparedEntry['lend']): string =>
    channels.map((one) => label(lang, 'channel', one)).join(', ');
  const parts = [
    entry.lend.length > 0 && t('loans.request.waysLent', { ways: named(entry.lend) }),
    entry.public.length > 0 && t('loans.request.waysPublic', { ways: named(entry.public) }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : t('loans.request.waysNone');
}
