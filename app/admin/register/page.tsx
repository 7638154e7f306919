// The register of processing activities (Art. 30 DSGVO), to read and to print.
import { getConfig } from '../../../lib/config/current';
import { readRegister } from '../../../lib/register/read-register';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { Register } from './register';

export default function Page(props: PageProps) {
  return show(props, async ({ actor, t }) => ({
    title: t('admin.register.title'),
    content: <Register t={t} entries={readRegister(actor)} months={getConfig().auditMonths} />,
  }));
}
