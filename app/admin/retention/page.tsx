// What is due to be deleted: chosen and confirmed by a person.
import { z } from 'zod';
import { getConfig } from '../../../lib/config/current';
import { readRetention } from '../../../lib/retention/read-retention';
import { paths } from '../../../lib/paths';
import { takeTold } from '../../_server/flash';
import { openTyped } from '../../_server/open-typed';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { RetentionList } from './retention-list';

const told = z.union([
  z.object({ deleted: z.int(), adminLeft: z.boolean() }),
  z.object({ wrong: z.enum(['unconfirmed', 'signedOut']) }),
]);
export type Told = z.infer<typeof told>;

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, query }) => {
      const due = await readRetention({ ...deps, auditMonths: getConfig().auditMonths }, actor);
      const typed = await openTyped(deps, actor, { key: query['draft'], address: paths.retention });
      const said: Told | undefined = typed ? { wrong: 'signedOut' } : await takeTold(told);
      return {
        title: t('admin.retention.title'),
        content: <RetentionList t={t} lang={lang} due={due} told={said} chosen={typed?.fields ?? {}} />,
      };
    },
    { parameters: ['draft'] },
  );
}
