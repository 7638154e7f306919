// One user: role, Amt, disabling, a new password, everything stored, erasure.
import { randomBytes } from 'node:crypto';
import { DomainError } from '../../../../graph/model/errors';
import { listUsers } from '../../../../lib/auth/manage-users';
import type { PageProps } from '../../../_server/page-input';
import { takeTold } from '../../../_server/flash';
import { show } from '../../../_server/show';
import { told } from '../told';
import { UserForms } from './user-forms';

export default function Page(props: PageProps) {
  return show(props, async ({ deps, actor, t, lang, params, origin }) => {
    const user = (await listUsers(deps, actor)).find(({ id }) => id === params['id']);
    if (!user) throw new DomainError('notFound', { param: 'id' });
    return {
      title: user.name,
      content: (
        <UserForms
          t={t}
          lang={lang}
          deps={deps}
          user={user}
          origin={origin}
          told={await takeTold(told)}
          requestKey={randomBytes(18).toString('base64url')}
        />
      ),
    };
  });
}
