// The yearly sheet of the loans: by Amt, purpose, Baustein and organisation.
import { readYear, YEAR_PARTS } from '../../../lib/loans/read-year';
import { paths } from '../../../lib/paths';
import { loanDeps } from '../../_server/loan-deps';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { YearPart } from './year-part';
import { DECIDED } from './words';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ actor, t, lang, query }) => {
      const sheet = await readYear(await loanDeps(), actor, { year: query['year'] });
      const year = String(sheet.year);
      const title = t('yearly.title', { year });
      return {
        title,
        content: (
          <div className="nk-page nk-loans">
            <p>
              <a href={paths.loans()}>{t('loans.title')}</a>
            </p>
            <h1>{title}</h1>
            <p className="nk-lead">{t('yearly.lead')}</p>
            <nav className="nk-loans__lists" aria-label={t('yearly.years')}>
              <ul>
                {sheet.years.map((one) => (
                  <li key={one}>
                    <a
                      href={paths.loanYear({ year: String(one) })}
                      aria-current={one === sheet.year ? 'page' : undefined}
                    >
                      {one}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <p>
              <a href={paths.loanYearFile({ year })}>{t('yearly.file')}</a>
            </p>
            <dl className="nk-account__facts nk-loans__facts">
              <Number name={t('yearly.requests')} value={sheet.requests} />
              {DECIDED.map((one) => (
                <Number key={one} name={t(`yearly.decided.${one}`)} value={sheet.decided[one]} />
              ))}
              <Number name={t('yearly.contacts')} value={sheet.contacts} />
              <Number name={t('yearly.reached')} value={sheet.reached} />
            </dl>
            {YEAR_PARTS.map((part) => (
              <YearPart key={part} t={t} lang={lang} part={part} rows={sheet.parts[part]} year={sheet.year} />
            ))}
          </div>
        ),
      };
    },
    { parameters: ['year'] },
  );
}

const Number = ({ name, value }: { name: string; value: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
