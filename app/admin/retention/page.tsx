// What is due to be deleted: chosen and confirmed by a person.
import { z } from 'zod';
import { getConfig } from '../../../lib/config/current';
import { readRetention } from '../../../lib/retention/read-retention';
import { takeTold } from '../../_server/flash';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { RetentionList } from './retention-list';

const told = z.union([
  z.object({ deleted: z.int(), adminLeft: z.boolean() }),
  z.object({ wrong: z.literal('unconfirmed') }),
]);
export type Told = z.infer<typeof told>;

export default function Page(props: PageProps) {
  return show(props, async ({ deps, actor, t, lang }) => {
    const due = await readRetention({ ...deps, auditMonths: getConfig().auditMonths }, actor);
    return {
      title: t('admin.retention.title'),
      content: <RetentionList t={t} lang={lang} due={due} told={await takeTold(told)} />,
    };
  });
}
