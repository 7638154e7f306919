// What can be done with the selection: copy, open in the mail program, save, print, empty.
import { paths } from '../../lib/paths';
import { CopyActions } from '../_ui/basket/copy-actions';
import { PrintButton } from '../_ui/basket/print-button';
import type { Drawing } from '../_ui/entry-link';

export interface Texts {
  mail: string;
  addresses: string;
  /** How many addresses that is. */
  addressCount: number;
  /** Opens the mail program; null where the text is too long for a link. */
  link: string | null;
}
const FILES = [
  ['vcard3', 'basket.vcard3'],
  ['vcard4', 'basket.vcard4'],
  ['csv', 'basket.csvFile'],
] as const;

export function Actions({ t, view, count, texts, back }: Drawing & { count: number; texts: Texts; back: string }) {
  const empty = (
    <form method="post" action={paths.basketChange}>
      <input type="hidden" name="back" value={back} />
      <button className="nk-button nk-button--quiet" name="empty" value="1">
        {t('basket.emptyAll')}
      </button>
    </form>
  );
  // Nothing but entries that are gone or hidden: there is nothing to copy.
  if (count === 0) return <section aria-label={t('basket.actions')}>{empty}</section>;
  return (
    <section className="nk-basket__actions" aria-label={t('basket.actions')}>
      <CopyActions
        failed={t('basket.copyFailed')}
        parts={[
          {
            id: 'text-mail',
            button: t('basket.copyMail'),
            summary: t('basket.textMail'),
            text: texts.mail,
            done: t('basket.copiedMail', { count }),
          },
          {
            id: 'text-addresses',
            button: t('basket.copyAddresses'),
            summary: t('basket.textAddresses'),
            text: texts.addresses,
            done: t('basket.copiedAddresses', { count: texts.addressCount }),
          },
        ]}
        files={
          <p className="nk-basket__files">
            <span>{t('basket.download')}</span>{' '}
            {FILES.map(([format, key]) => (
              <a key={format} href={paths.basketExport(view, format)} download="">
                {t(key)}
              </a>
            ))}
            <span className="nk-basket__booklet">
              <a href={paths.booklet(view, { of: 'selection' })}>{t('booklet.link')}</a>
            </span>
          </p>
        }
      >
        {texts.link && (
          <a className="nk-button nk-button--secondary" href={texts.link}>
            {t('basket.openMail')}
          </a>
        )}
        <PrintButton text={t('basket.print', { count })} />
        {empty}
      </CopyActions>
    </section>
  );
}
