// The page of a loan.
import type { ReactNode } from 'react';
import { berlinDay } from '../../../lib/config/clock';
import { formatDate } from '../../../lib/i18n/format';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import type { LoanView } from '../../../lib/loans/read-loan';
import type { Values } from '../../../lib/records/form';
import { paths } from '../../../lib/paths';
import { German } from '../../_ui/german';
import { LoanBadge } from '../loan-badge';
import { periodText } from '../loan-columns';
import { LoanActions } from './loan-actions';
import { LoanFiles } from './loan-files';
import { LoanItems } from './loan-items';
import type { Told } from './told';
import { ToldNotice } from './told-notice';

export interface LoanProps {
  t: Translator;
  lang: Lang;
  loan: LoanView;
  told: Told | undefined;
  /** What was typed and chosen for an act that was not carried out. */
  typed: Values | undefined;
  /** It was not, since the session had ended. */
  wasSignedOut: boolean;
  requestKey: string;
  /** What its users report, and the form for it. */
  report: ReactNode;
}

export function Loan(props: LoanProps) {
  const { t, lang, loan, told, wasSignedOut } = props;
  return (
    <div className="nk-page nk-loans">
      <p>
        <a href={paths.loans()}>{t('loans.title')}</a>
      </p>
      <h1>
        {t('loans.called', { number: loan.number })} <LoanBadge t={t} state={loan.state} />
      </h1>
      <ToldNotice t={t} told={told} />
      {wasSignedOut && (
        <p className="nk-notice" role="alert">
          {t('loans.refused.signedOut')}
        </p>
      )}
      <p className="nk-lead">{t(`loans.says.${loan.state}`, wordsOf(lang, loan))}</p>
      {loan.restsBecause && <p className="nk-notice">{t(`loans.rests.${loan.restsBecause}`)}</p>}
      {loan.state === 'resting' && !loan.restsBecause && <p className="nk-notice">{t('loans.rests.review')}</p>}
      <dl className="nk-account__facts nk-loans__facts">
        <Fact name={t('loans.head.amt')}>
          <German lang={lang}>{loan.amt.name}</German>
        </Fact>
        <Fact name={t('loans.head.purpose')}>{`${label(lang, 'consent', loan.purpose)}: ${loan.sentence}`}</Fact>
        <Fact name={t('loans.request.legalBasis')}>{t(`loans.legalBasis.${loan.legalBasis}`)}</Fact>
        <Fact name={t('loans.head.period')}>{periodText(t, lang, loan)}</Fact>
        <Fact name={t('loans.usedBy')}>
          {loan.users
            .map(({ name, isBorrower }) => {
              const called = name ?? t('loans.goneUser');
              return isBorrower ? t('loans.answerable', { name: called }) : called;
            })
            .join(', ')}
        </Fact>
        {loan.extendUntil && <Fact name={t('loans.extendTo')}>{formatDate(lang, loan.extendUntil)}</Fact>}
        {loan.reviewBy && <Fact name={t('loans.reviewBy')}>{formatDate(lang, loan.reviewBy)}</Fact>}
        {loan.wordOfOffice && <Fact name={t('loans.wordOfOffice')}>{loan.wordOfOffice}</Fact>}
        {loan.wordOfBorrower && <Fact name={t('loans.wordOfBorrower')}>{loan.wordOfBorrower}</Fact>}
        {loan.decidedAt && (
          <Fact name={t('loans.decided')}>
            {t('loans.decidedBy', {
              name: loan.decidedBy ?? t('loans.goneUser'),
              date: formatDate(lang, berlinDay(new Date(loan.decidedAt))),
            })}
          </Fact>
        )}
        {loan.reason && <Fact name={t('loans.reason')}>{loan.reason}</Fact>}
        {loan.copyOf !== null && <Fact name={t('loans.copyOf')}>{t('loans.called', { number: loan.copyOf })}</Fact>}
      </dl>
      {loan.givesFiles && <LoanFiles {...props} />}
      <form id="act" method="post" action={paths.actOnLoan(loan.id)} className="nk-form nk-loans__form">
        <input type="hidden" name="requestKey" value={props.requestKey} />
        <LoanItems {...props} />
        <LoanActions {...props} />
      </form>
      {props.report}
      {loan.canBeCopied && (
        <p>
          <a href={paths.newLoan({ like: loan.id })}>{t('loans.again')}</a>
        </p>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const wordsOf = (lang: Lang, { from, until, granted, endedOn }: LoanView) => {
  const ended = endedOn ?? until;
  return {
    from: formatDate(lang, from),
    until: until === null ? '' : formatDate(lang, until),
    standing: until === null ? 'yes' : 'no',
    count: granted,
    ended: ended === null ? '' : formatDate(lang, ended),
  };
};
