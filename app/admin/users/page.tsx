// The users: who may sign in, and a form for one more. The link of a new one is shown once.
import { listUsers } from '../../../lib/auth/manage-users';
import { paths } from '../../../lib/paths';
import { takeTold } from '../../_server/flash';
import { openTyped } from '../../_server/open-typed';
import type { PageProps } from '../../_server/page-input';
import { newRequestKey } from '../../_server/request-key';
import { show } from '../../_server/show';
import { tellTyped, told } from './told';
import { Users } from './users';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, origin, query }) => {
      const users = await listUsers(deps, actor);
      const typed = await openTyped(deps, actor, { key: query['draft'], address: paths.users() });
      const said = typed ? tellTyped(typed) : await takeTold(told);
      return {
        title: t('admin.users.title'),
        content: (
          <Users t={t} lang={lang} deps={deps} users={users} origin={origin} told={said} requestKey={newRequestKey()} />
        ),
      };
    },
    { parameters: ['draft'] },
  );
}
