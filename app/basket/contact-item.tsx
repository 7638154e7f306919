// One selected entry: what it is and where, and each function with its contacts.
import type { ContactEntry } from '../../lib/directory/contact-schema';
import { paths } from '../../lib/paths';
import { ExampleBadge, StatusBadge } from '../_ui/badge';
import { ContactFunction } from '../_ui/contact-function';
import { EntryLink, type Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { RemoveForm } from './remove-form';

export function ContactItem({ entry, back, ...drawing }: Drawing & { entry: ContactEntry; back: string }) {
  const { t, lang, view } = drawing;
  const { functions, through } = entry;
  return (
    <li className="nk-contact">
      <div className="nk-contact__head">
        <div>
          <h2>
            <a href={paths.entry(view, entry)}>
              <German lang={lang}>{entry.name}</German>
            </a>{' '}
            <ExampleBadge t={t} basis={entry.basis} />
          </h2>
          <p className="nk-muted">
            {[entry.what, ...entry.places.map((place) => place.name)].join(' · ')}{' '}
            <StatusBadge t={t} lang={lang} status={entry.status} until={entry.until} />
          </p>
        </div>
        <RemoveForm
          ids={entry.asked}
          back={back}
          text={
            <>
              {t('basket.remove')}
              <span className="kern-sr-only" lang="de">
                {' '}
                {entry.name}
              </span>
            </>
          }
        />
      </div>
      {through && (
        <p>
          {t(functions.length > 0 ? 'basket.through' : 'basket.ask')}: <EntryLink {...drawing} entry={through} /> (
          {through.roleLabel})
        </p>
      )}
      {functions.length === 0 && !through && <p>{t(entry.onRequest ? 'basket.onRequest' : 'basket.noContact')}</p>}
      {functions.map((group) => (
        <ContactFunction key={`${group.function} ${group.signs.join(' ')}`} {...drawing} group={group} />
      ))}
    </li>
  );
}
