// What waits for the reader, on top of the lists: one line each, with the way there.
import { formatDate } from '../../lib/i18n/format';
import type { Lang, Translator } from '../../lib/i18n/translator';
import type { WhatWaits } from '../../lib/loans/what-waits';
import { paths } from '../../lib/paths';

interface Props {
  t: Translator;
  lang: Lang;
  waits: WhatWaits;
  /** Mails that nobody has got. */
  givenUp: number;
}

export function WaitingList({ t, lang, waits: { loans, forOffice }, givenUp }: Props) {
  if (loans.length === 0 && forOffice === 0 && givenUp === 0) return null;
  return (
    <section className="nk-loans__waiting" aria-labelledby="waiting">
      <h2 id="waiting">{t('loans.waits.title')}</h2>
      <ul>
        {forOffice > 0 && (
          <li>
            <a href={paths.loans({ list: 'open' })}>{t('loans.waits.forOffice', { count: forOffice })}</a>
          </li>
        )}
        {loans.map(({ kind, id, number, day }) => (
          <li key={`${kind} ${id}`}>
            <a href={paths.loan(id)}>
              {t(`loans.waits.${kind}`, { number, day: day === null ? '' : formatDate(lang, day) })}
            </a>
          </li>
        ))}
        {givenUp > 0 && <li>{t('loans.waits.givenUp', { count: givenUp })}</li>}
      </ul>
    </section>
  );
}
