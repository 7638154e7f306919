// The audit log: who did what, and who saw whose contacts between two days.
import { readAudit } from '../../../lib/audit/read-audit';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { AuditLog } from './audit-log';
import { askedOf, inputOf, PARAMETERS } from './query';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, query }) => {
      const asked = askedOf(query);
      const audit = await readAudit(deps, actor, inputOf(deps, asked));
      return {
        title: t('admin.audit.title'),
        content: <AuditLog t={t} lang={lang} deps={deps} asked={asked} audit={audit} />,
      };
    },
    { parameters: PARAMETERS },
  );
}
