// How to reach a body: its public contacts, or who stands in, or that there is somebody on request.
import type { CooperationEntry, OrganisationEntry } from '../../../lib/directory/entry-schema';
import { ExampleBadge } from '../badge';
import { EntryLink, type Drawing } from '../entry-link';
import { German } from '../german';
import { languageName } from '../../../lib/i18n/languages';
import { PhoneLink } from '../phone-link';

type Reach = OrganisationEntry['reach'];
type Contact = Reach['contacts'][number];

/** Links lead to what a browser can open and nothing else. */
function Value({ contact }: { contact: Contact }) {
  if (contact.channel === 'phone' || contact.channel === 'mobile') return <PhoneLink value={contact.value} />;
  if (contact.channel === 'email' && /^[^\s@?]+@[^\s@?]+$/.test(contact.value))
    return <a href={`mailto:${contact.value}`}>{contact.value}</a>;
  if (contact.channel === 'web' && /^https?:\/\//.test(contact.value))
    return (
      <a href={contact.value} rel="noreferrer">
        {contact.value.replace(/^https?:\/\//, '')}
      </a>
    );
  return <>{contact.value}</>;
}

export function ReachCard({ reach, ...drawing }: Drawing & { reach: (OrganisationEntry | CooperationEntry)['reach'] }) {
  const { t, lang } = drawing;
  const empty = reach.contacts.length === 0;
  return (
    <aside className="nk-reach" aria-labelledby="reach">
      <h2 id="reach">{t('ui.reach.title')}</h2>
      {empty && <p>{reach.more ? t('ui.reach.onRequest') : t('ui.reach.none')}</p>}
      {reach.through && reach.throughRole && (
        <p>
          {t(empty ? 'ui.reach.nextWay' : 'ui.reach.through')} <EntryLink {...drawing} entry={reach.through} /> (
          {t(`ui.reach.${reach.throughRole}`)})
        </p>
      )}
      {!empty && (
        <dl>
          {reach.contacts.map((contact, index) => (
            <div key={index}>
              <dt>
                {contact.channelLabel}{' '}
                <span className="nk-muted">
                  – <German lang={lang}>{contact.function}</German>
                </span>
              </dt>
              <dd className="nk-reach__value">
                <Value contact={contact} /> <ExampleBadge t={t} basis={contact.basis} />
              </dd>
              {contact.hours && (
                <dd className="nk-small">
                  {t('ui.reach.hours')}: <German lang={lang}>{contact.hours}</German>
                </dd>
              )}
              {contact.languages.length > 0 && (
                <dd className="nk-small">
                  {t('ui.reach.speaks')}: {contact.languages.map((tag) => languageName(lang, tag)).join(', ')}
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      {!empty && reach.more && <p className="nk-small nk-muted">{t('ui.reach.more')}</p>}
    </aside>
  );
}
