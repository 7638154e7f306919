// The page of the selection: what it is, what can be done with it, and each entry with its contacts. Prints as a list.
import type { ContactList } from '../../lib/directory/contact-schema';
import { formatDate } from '../../lib/i18n/format';
import { MOST_SELECTED } from '../../lib/kept/basket-schema';
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { GermanNote } from '../_ui/german';
import { HeldContacts } from '../_ui/held-contacts';
import { Actions, type Texts } from './actions';
import { ContactItem } from './contact-item';
import { RemoveForm } from './remove-form';

interface Props extends Drawing {
  list: ContactList;
  texts: Texts;
  /** How many did not fit just now. */
  full: number;
  /** `2026-11-24` */
  today: string;
}

export function Basket({ list, texts, full, today, ...drawing }: Props) {
  const { t, lang, view } = drawing;
  const { entries, gone, hidden } = list;
  const isEmpty = entries.length + gone.length + hidden.length === 0;
  const back = paths.basket(view);
  return (
    <div className="nk-page nk-basket">
      <h1>{t('basket.title')}</h1>
      {isEmpty ? (
        <>
          <p className="nk-lead">{t('basket.nothing')}</p>
          <p>{t('basket.nothingDo')}</p>
          <p>
            <a className="nk-button nk-button--primary" href={paths.directory(view)}>
              {t('basket.toDirectory')}
            </a>
          </p>
        </>
      ) : (
        <div>
          <p className="nk-basket__lead">{t('basket.lead', { count: entries.length })}</p>
          <p className="nk-basket__printed">
            {t('basket.text.head', { count: entries.length, date: formatDate(lang, list.day) })} ·{' '}
            {t('basket.printed', { date: formatDate(lang, today) })}
          </p>
          <GermanNote t={t} lang={lang} />
        </div>
      )}
      {full > 0 && (
        <p className="nk-notice" role="status">
          {t('basket.full', { count: full, most: MOST_SELECTED })}
        </p>
      )}
      {gone.length > 0 && (
        <div className="nk-notice">
          <p>{t('basket.gone', { count: gone.length })}</p>
          <RemoveForm ids={gone} back={back} text={t('basket.removeGone', { count: gone.length })} />
        </div>
      )}
      {hidden.length > 0 && (
        <div className="nk-notice">
          <p>
            {t('basket.hidden', { count: hidden.length })}{' '}
            <a href={paths.basket({ ...view, examples: true })}>{t('ui.shell.examplesShow')}</a>
          </p>
          <RemoveForm ids={hidden} back={back} text={t('basket.removeGone', { count: hidden.length })} />
        </div>
      )}
      <HeldContacts t={t} held={list.held} borrow={drawing.canBorrow ? paths.newLoan() : undefined} />
      {!isEmpty && <Actions {...drawing} count={entries.length} texts={texts} back={back} />}
      {entries.length > 0 && (
        <ol className="nk-contacts" aria-label={t('basket.list')}>
          {entries.map((entry) => (
            <ContactItem key={entry.id} {...drawing} entry={entry} back={back} />
          ))}
        </ol>
      )}
    </div>
  );
}
