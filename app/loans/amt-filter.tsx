// Whose loans are shown: a form that works without JavaScript.
import type { Translator } from '../../lib/i18n/translator';
import type { Named } from '../../lib/loans/loan-line';
import { paths } from '../../lib/paths';
import { Labelled } from '../_ui/labelled';

interface Props {
  t: Translator;
  amts: readonly Named[];
  chosen: string | readonly string[] | undefined;
}

export function AmtFilter({ t, amts, chosen }: Props) {
  if (amts.length < 2) return null;
  return (
    <form method="get" action={paths.loans()} className="nk-loans__filter">
      <input type="hidden" name="list" value="all" />
      <Labelled name="amt" label={t('loans.filter.amt')}>
        {(control) => (
          <select {...control} defaultValue={chosen}>
            <option value="">{t('loans.filter.all')}</option>
            {amts.map(({ id, name }) => (
              <option key={id} value={id} lang="de">
                {name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <button className="nk-button nk-button--secondary">{t('loans.filter.show')}</button>
    </form>
  );
}
