// For those who keep an entry: what belongs to it, folded by kind, each with the way to its form.
import type { ReactNode } from 'react';
import { formatDate, formatPeriod } from '../../../lib/i18n/format';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { KeptContact, KeptFacts, KeptTie, TieName } from '../../../lib/records/read-facts';

interface Props {
  t: Translator;
  lang: Lang;
  at: string;
  facts: KeptFacts;
}
interface Line {
  id: string;
  name: string;
  more: string;
  /** What keeps it from being given out. */
  mark?: string | undefined;
}
const LIST = { participation: 'role', support: 'supportWay', work: 'worksAs' } as const;

function tieLine(lang: Lang, form: TieName, tie: KeptTie): Line {
  const said = tie.said !== null && form !== 'part' ? label(lang, LIST[form], tie.said) : null;
  return {
    id: tie.id,
    name: said === null ? tie.other : `${said}: ${tie.other}`,
    more: formatPeriod(lang, { from: tie.from, until: tie.until }) ?? '',
  };
}

function markOf(t: Translator, lang: Lang, contact: KeptContact): string | undefined {
  const { without, withdrawn, consentFrom, consentUntil } = contact;
  if (without === null) return undefined;
  const day = { withdrawn, over: consentUntil, toCome: consentFrom }[without];
  return t(`forms.keep.${without}`, { date: day === null ? '' : formatDate(lang, day) });
}

function contactLine(t: Translator, lang: Lang, contact: KeptContact): Line {
  const { channel, value, visibility, consentUntil, without } = contact;
  const lasts = without === null && consentUntil !== null;
  const until = lasts && t('forms.keep.consentUntil', { date: formatDate(lang, consentUntil) });
  return {
    id: contact.id,
    name: `${contact.function}, ${label(lang, 'channel', channel)}: ${value}`,
    more: [label(lang, 'visibility', visibility), until].filter(Boolean).join(' · '),
    mark: markOf(t, lang, contact),
  };
}

function Kind({ t, at, form, lines }: Omit<Props, 'facts' | 'lang'> & { form: TieName | 'contact'; lines: Line[] }) {
  const marked = lines.filter(({ mark }) => mark !== undefined).length;
  return (
    <details id={`keep-${form}`} open={marked > 0}>
      <summary>
        {t(`forms.keep.${form}`)} ({lines.length})
      </summary>
      {marked > 0 && <p>{t('forms.keep.without', { count: marked })}</p>}
      {lines.length === 0 && <p className="nk-muted">{t('forms.keep.none')}</p>}
      <ul className="nk-keep__list">
        {lines.map(({ id, name, more, mark }) => (
          <li key={id}>
            <span>
              {name} {more && <span className="nk-muted">({more})</span>}{' '}
              {mark && <span className="nk-badge nk-badge--restricted">{mark}</span>}
            </span>
            <a href={paths.editFact(form, id, at)} aria-label={t('forms.keep.changeOf', { name })}>
              {t('forms.keep.change')}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.newFact(form, at)} aria-label={`${t(`forms.keep.${form}`)}: ${t('forms.keep.add')}`}>
          {t('forms.keep.add')}
        </a>
      </p>
    </details>
  );
}

export function KeepEntry({ t, lang, at, facts }: Props): ReactNode {
  return (
    <section className="nk-section nk-keep" aria-labelledby="keep">
      <h2 id="keep">{t('forms.keep.title')}</h2>
      {facts.ties.map(({ form, list }) => (
        <Kind key={form} t={t} at={at} form={form} lines={list.map((tie) => tieLine(lang, form, tie))} />
      ))}
      {facts.withheld > 0 && (
        <div className="nk-notice">
          <p>{t('since.withheld', { count: facts.withheld })}</p>
        </div>
      )}
      <Kind t={t} at={at} form="contact" lines={facts.contacts.map((contact) => contactLine(t, lang, contact))} />
    </section>
  );
}
