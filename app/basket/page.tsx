// The selection: its entries with their contacts, to print, copy or save.
import { DomainError } from '../../graph/model/errors';
import { may } from '../../lib/auth/may';
import { countAddresses, mailLink, writeAddressText, writeMailText } from '../../lib/transfer/text';
import { readSelectedContacts, toFile } from '../_server/basket';
import { hasExamples } from '../_server/has-examples';
import type { PageProps, RawQuery } from '../_server/page-input';
import { show } from '../_server/show';
import { today } from '../_server/today';
import { Basket } from './basket';

/** How many did not fit, as the form that added them says in the address. */
function readFull({ full = '0' }: RawQuery): number {
  if (typeof full !== 'string' || !/^\d{1,6}$/.test(full)) throw new DomainError('invalid', { param: 'full' });
  return Number(full);
}

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ actor, t, lang, view, query, selection, origin }) => {
      const full = readFull(query);
      if (!selection) throw new DomainError('storeUnavailable');
      const list = await readSelectedContacts(selection.ids, view, lang);
      const file = toFile(list, lang, origin);
      const texts = {
        mail: writeMailText(file),
        addresses: writeAddressText(file),
        addressCount: countAddresses(file),
        link: mailLink(file),
      };
      return {
        title: t('basket.title'),
        hasExamples: hasExamples(list),
        content: (
          <Basket
            t={t}
            lang={lang}
            view={view}
            list={list}
            texts={texts}
            full={full}
            today={today()}
            canBorrow={may(actor, 'borrow', 'contact', 'onRequest')}
          />
        ),
      };
    },
    { parameters: ['full'] },
  );
}
