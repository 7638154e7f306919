// The postal addresses of what a loan lends, to print: on labels, or on letters for window envelopes.
import { DomainError } from '../../../../graph/model/errors';
import { readLentContacts } from '../../../../lib/loans/read-lent-contacts';
import { makeAddressLabels } from '../../../../lib/transfer/address-labels';
import { hasExamples } from '../../../../lib/transfer/contact-file';
import { loanDeps } from '../../../_server/loan-deps';
import type { PageProps } from '../../../_server/page-input';
import { show } from '../../../_server/show';
import { toLentFile } from '../../lent-file';
import { FORMS, PrintedLabels } from './printed-labels';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ actor, t, lang, params, query, origin }) => {
      const form = FORMS.find((one) => one === (query.form ?? 'labels'));
      if (!form) throw new DomainError('invalid', { param: 'form' });
      const id = params['id'] ?? '';
      const lent = await readLentContacts(await loanDeps(), actor, { id, format: 'labels', lang });
      const file = toLentFile(lent, lang, origin);
      return {
        title: t('lent.labels.title', { number: lent.number }),
        hasExamples: hasExamples(file),
        content: <PrintedLabels t={t} id={id} file={file} form={form} {...makeAddressLabels(file)} />,
      };
    },
    { parameters: ['form'] },
  );
}
