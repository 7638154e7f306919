// One user: role, Amt, disabling, a new password, everything stored, erasure.
import { DomainError } from '../../../../graph/model/errors';
import { listUsers } from '../../../../lib/auth/manage-users';
import { paths } from '../../../../lib/paths';
import { takeTold } from '../../../_server/flash';
import { openTyped } from '../../../_server/open-typed';
import type { PageProps } from '../../../_server/page-input';
import { newRequestKey } from '../../../_server/request-key';
import { show } from '../../../_server/show';
import { tellTyped, told } from '../told';
import { UserForms } from './user-forms';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, params, origin, query }) => {
      const user = (await listUsers(deps, actor)).find(({ id }) => id === params['id']);
      if (!user) throw new DomainError('notFound', { param: 'id' });
      const typed = await openTyped(deps, actor, { key: query['draft'], address: paths.user(user.id) });
      const said = typed ? tellTyped(typed) : await takeTold(told);
      return {
        title: user.name,
        content: (
          <UserForms
            t={t}
            lang={lang}
            deps={deps}
            user={user}
            origin={origin}
            told={said}
            requestKey={newRequestKey()}
          />
        ),
      };
    },
    { parameters: ['draft'] },
  );
}
