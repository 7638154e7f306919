// What a loan lends, to take along: for its users, while it gives access.
import { paths } from '../../../lib/paths';
import type { LoanProps } from './loan';

export function LoanFiles({ t, loan }: LoanProps) {
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('lent.files.title')}</h2>
      <p>{t('lent.files.lead')}</p>
      <div className="nk-loans__buttons">
        <a className="nk-button nk-button--secondary" href={paths.loanFile(loan.id, { format: 'csv' })}>
          {t('lent.files.csv')}
        </a>
      </div>
    </section>
  );
}
