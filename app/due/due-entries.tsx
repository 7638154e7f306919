// The entries that are due, office by office, each with its buttons and the ties that are due with it.
import { formatDate } from '../../lib/i18n/format';
import type { DueEntry, DueList, DueTie } from '../../lib/records/list-due';
import { ConfirmButton } from '../_ui/confirm/confirm-button';
import { EntryLink, type Drawing } from '../_ui/entry-link';
import { OfficeName } from './office-filter';

export function DueEntries({ list, ...drawing }: Drawing & { list: DueList }) {
  return list.offices.map((office) => {
    const items = list.items.filter((item) => item.office === office.id);
    if (items.length === 0) return null;
    return (
      <section key={office.id} className="nk-due__office" aria-labelledby={`office-${office.id}`}>
        <h2 id={`office-${office.id}`} tabIndex={-1}>
          <OfficeName {...drawing} office={office} />
        </h2>
        <ul className="nk-due__list" tabIndex={-1}>
          {items.map((item, at) => (
            <Item key={item.entry.id} {...drawing} item={item} back={anchorAfter(items, at, office.id)} />
          ))}
        </ul>
      </section>
    );
  });
}

/** What was confirmed is gone from the list: its reader comes back to what stands there then. */
const anchorAfter = (items: readonly DueEntry[], at: number, office: string): string => {
  const beside = items[at + 1] ?? items[at - 1];
  return beside ? `due-${beside.entry.id}` : `office-${office}`;
};

function Item({ item, back, ...drawing }: Drawing & { item: DueEntry; back: string }) {
  const { t, lang, confirming } = drawing;
  const { entry, itself, confirmedAt, ties } = item;
  const own = `due-${entry.id}`;
  return (
    <li id={own} className="nk-due__item">
      <div>
        <h3>
          <EntryLink {...drawing} entry={entry} />
        </h3>
        {itself && <p className="nk-muted">{ageOf(drawing, confirmedAt)}</p>}
      </div>
      {itself && confirming && (
        <ConfirmButton
          lang={lang}
          confirming={confirming}
          entry={entry.id}
          itself
          anchor={ties.length > 0 ? own : back}
          text={t('due.confirm.one')}
          about={entry.name}
        />
      )}
      {ties.length > 0 && (
        <details className="nk-due__ties">
          <summary>{t('due.ties', { count: ties.length })}</summary>
          <ul>
            {ties.map((tie) => (
              <li key={tie.id}>
                {wordsOf(drawing, tie)}: <EntryLink {...drawing} entry={tie.other} />{' '}
                <span className="nk-muted">({ageOf(drawing, tie.confirmedAt)})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {ties.length > 0 && confirming && (
        <ConfirmButton
          lang={lang}
          confirming={confirming}
          entry={entry.id}
          ties={ties.map(({ id }) => id)}
          anchor={itself ? own : back}
          text={t('due.confirm.ties', { count: ties.length })}
          about={entry.name}
        />
      )}
    </li>
  );
}

const ageOf = ({ t, lang }: Drawing, confirmedAt: string | null): string =>
  confirmedAt === null ? t('due.never') : t('due.age', { date: formatDate(lang, confirmedAt) });

const wordsOf = ({ t }: Drawing, { what }: DueTie): string => what ?? t('due.partOf');
