// The users: who may sign in, and a form for one more. The link of a new one is shown once.
import { randomBytes } from 'node:crypto';
import { listUsers } from '../../../lib/auth/manage-users';
import type { PageProps } from '../../_server/page-input';
import { takeTold } from '../../_server/flash';
import { show } from '../../_server/show';
import { told } from './told';
import { Users } from './users';

export default function Page(props: PageProps) {
  return show(props, async ({ deps, actor, t, lang, origin }) => {
    const users = await listUsers(deps, actor);
    return {
      title: t('admin.users.title'),
      content: (
        <Users
          t={t}
          lang={lang}
          deps={deps}
          users={users}
          origin={origin}
          told={await takeTold(told)}
          requestKey={randomBytes(18).toString('base64url')}
        />
      ),
    };
  });
}
