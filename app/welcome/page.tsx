// What a one-time link opens: the form of the first account, or of a password; or why it opens nothing.
import { DomainError } from '../../graph/model/errors';
import { openKey } from '../../lib/auth/one-time-key';
import { clock } from '../../lib/config/clock';
import { takeTold } from '../_server/flash';
import type { PageProps, RawQuery } from '../_server/page-input';
import { show } from '../_server/show';
import { setStatus } from '../_server/status';
import { typedAccount } from './typed-account';
import { Gone, Welcome, WRONG, type Wrong } from './welcome';

function readWrong({ error }: RawQuery): Wrong | undefined {
  const found = WRONG.find((one) => one === error);
  if (error !== undefined && !found) throw new DomainError('invalid', { param: 'error' });
  return found;
}

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, t, query }) => {
      const wrong = readWrong(query);
      const key = typeof query['key'] === 'string' ? query['key'] : '';
      const opened = await openKey(deps, key, clock());
      if (opened.is === 'first' || opened.is === 'password') {
        const title = t(`account.welcome.${opened.is}Title`);
        const typed = await takeTold(typedAccount, '/welcome');
        const form = { t, deps, title, opened, linkKey: key, wrong, typed };
        return { title, content: <Welcome {...form} /> };
      }
      setStatus(opened.is === 'unknown' ? 404 : 410);
      return { title: t('account.welcome.goneTitle'), content: <Gone t={t} why={opened.is} /> };
    },
    { parameters: ['key', 'error'] },
  );
}
