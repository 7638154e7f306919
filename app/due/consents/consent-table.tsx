// The consents as a table: whose, for which function and channel, until when. No value of a contact stands here.
import { formatDate } from '../../../lib/i18n/format';
import { label } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { EndingConsent } from '../../../lib/records/list-consents';
import { EntryLink, type Drawing } from '../../_ui/entry-link';
import { German } from '../../_ui/german';

export function ConsentTable({ items, ...drawing }: Drawing & { items: readonly EndingConsent[] }) {
  const { t, lang } = drawing;
  return (
    <div className="nk-table__scroll" role="region" aria-label={t('due.consents.caption')} tabIndex={0}>
      <table className="nk-table nk-table--stacks" role="table">
        <caption className="kern-sr-only">{t('due.consents.caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('due.consents.entry')}
            </th>
            <th scope="col" role="columnheader">
              {t('due.consents.contact')}
            </th>
            <th scope="col" role="columnheader">
              {t('due.consents.until')}
            </th>
            <th scope="col" role="columnheader">
              <span className="kern-sr-only">{t('due.consents.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((one) => (
            <tr key={one.id} role="row">
              <th scope="row" role="rowheader">
                <EntryLink {...drawing} entry={one.entry} />
              </th>
              <td role="cell" data-label={t('due.consents.contact')}>
                <German lang={lang}>{one.function}</German>, {label(lang, 'channel', one.channel)}
              </td>
              <td role="cell" data-label={t('due.consents.until')}>
                {formatDate(lang, one.until)}
                {one.over && (
                  <>
                    {' '}
                    · <strong>{t('due.consents.over')}</strong>
                  </>
                )}
              </td>
              <td role="cell">
                <a href={paths.editFact('contact', one.id, one.entry.id)}>
                  {t('due.consents.edit')}
                  <span className="kern-sr-only">
                    : <German lang={lang}>{`${one.entry.name}, ${one.function}`}</German>
                  </span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
