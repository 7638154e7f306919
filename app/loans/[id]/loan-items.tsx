// The contacts of a loan, organisation by organisation, without their values: what was asked for, and what was granted. While an
// editor decides, each can be chosen.
import { formatDate } from '../../../lib/i18n/format';
import { label } from '../../../lib/i18n/translator';
import type { LoanItemView } from '../../../lib/loans/read-loan';
import { paths } from '../../../lib/paths';
import { German } from '../../_ui/german';
import type { LoanProps } from './loan';

export function LoanItems({ t, lang, loan, typed }: LoanProps) {
  const chooses = loan.steps.includes('grant');
  const isChosen = (contact: string): boolean => typed?.['contact']?.includes(contact) ?? true;
  const entries = [...new Map(loan.items.map(({ entry }) => [entry.id, entry])).values()];
  const times = new Map(loan.approached.map((one) => [one.entry.id, one.times]));
  const sign = (item: LoanItemView): string => {
    const parts = [label(lang, 'channel', item.channel)];
    if (chooses && !item.lendable) parts.push(t('loans.item.notLendable'));
    else if (!chooses && loan.decidedAt) parts.push(t(item.granted ? 'loans.item.granted' : 'loans.item.notGranted'));
    if (item.lendable && item.endsOn) parts.push(t('loans.item.endsOn', { date: formatDate(lang, item.endsOn) }));
    return parts.join(' · ');
  };
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('loans.items', { count: entries.length })}</h2>
      {chooses && <p>{t('loans.choose', { running: loan.runningOfAmt })}</p>}
      <ul className="nk-loans__items">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <a href={paths.entry({}, { type: entry.type, id: entry.id })}>
                <German lang={lang}>{entry.name}</German>
              </a>
              {chooses && times.has(entry.id) && (
                <span className="nk-loans__ways">{t('loans.approached', { times: times.get(entry.id) ?? 0 })}</span>
              )}
            </p>
            {loan.items
              .filter((item) => item.entry.id === entry.id)
              .map((item) =>
                chooses ? (
                  <label key={item.contact} className="nk-check">
                    <input
                      type="checkbox"
                      name="contact"
                      value={item.contact}
                      defaultChecked={item.lendable && isChosen(item.contact)}
                      disabled={!item.lendable}
                    />
                    <span>{sign(item)}</span>
                  </label>
                ) : (
                  <p key={item.contact} className={item.granted || !loan.decidedAt ? undefined : 'nk-muted'}>
                    {sign(item)}
                  </p>
                ),
              )}
          </li>
        ))}
      </ul>
    </section>
  );
}
