// How to reach a body: the contacts that its reader may see, or who stands in, and how many are held back.
import type { CooperationEntry, OrganisationEntry } from '../../../lib/directory/entry-schema';
import { ExampleBadge, ExampleNumberBadge } from '../badge';
import { EntryLink, type Drawing } from '../entry-link';
import { German } from '../german';
import { languageName } from '../../../lib/i18n/languages';
import { SelectEntry } from '../basket/select-entry';
import { ContactSigns } from '../contact-signs';
import { ContactValue } from '../contact-value';
import { HeldContacts } from '../held-contacts';
import { paths } from '../../../lib/paths';

type Reach = OrganisationEntry['reach'];
type Contact = Reach['contacts'][number];

function Made({ t, contact }: Pick<Drawing, 't'> & { contact: Contact }) {
  const isNumber = contact.channel === 'phone' || contact.channel === 'mobile';
  const Badge = isNumber ? ExampleNumberBadge : ExampleBadge;
  return <Badge t={t} basis={contact.basis} />;
}

interface Props extends Drawing {
  entry: OrganisationEntry | CooperationEntry;
  /** Address of the office that runs the directory, where it is set. */
  officeMail: string | undefined;
}

export function ReachCard({ entry, officeMail, ...drawing }: Props) {
  const { t, lang } = drawing;
  const { reach } = entry;
  const empty = reach.contacts.length === 0;
  const made = entry.basis === 'example';
  const what = entry.type === 'organisation' && entry.kind === 'function' ? 'post' : entry.type;
  const dead = empty && !reach.more && !reach.through && !officeMail;
  return (
    <aside className="nk-reach" aria-labelledby="reach">
      <h2 id="reach">{dead ? t('ui.reach.noneTitle') : t(`ui.reachTitle.${what}`)}</h2>
      {empty && <p>{t(reach.more ? (made ? 'ui.reach.exampleMore' : 'ui.reach.onRequest') : 'ui.reach.none')}</p>}
      {empty && <Ask {...drawing} reach={reach} officeMail={officeMail} />}
      {!empty && reach.through && reach.throughRole && (
        <p>
          {t('ui.reach.through')} <EntryLink {...drawing} entry={reach.through} /> ({t(`ui.reach.${reach.throughRole}`)}
          )
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
                <ContactValue contact={contact} /> <Made t={t} contact={contact} />{' '}
                <ContactSigns t={t} signs={contact.signs} />
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
      {!empty && reach.more && (
        <p className="nk-small nk-muted">{t(made ? 'ui.reach.exampleMore' : 'ui.reach.more')}</p>
      )}
      <HeldContacts
        t={t}
        held={reach.held}
        borrow={drawing.canBorrow ? paths.newLoan({ entry: entry.id }) : undefined}
      />
      <SelectEntry {...drawing} entry={entry} />
    </aside>
  );
}

/** Whom to ask where no number and no address is known. */
function Ask({ reach, officeMail, ...drawing }: Drawing & { reach: Reach; officeMail: string | undefined }) {
  const { t } = drawing;
  const mail = officeMail && <a href={`mailto:${officeMail}`}>{officeMail}</a>;
  if (reach.through && reach.throughRole)
    return (
      <p>
        {t('ui.reach.ask')} <EntryLink {...drawing} entry={reach.through} /> ({t(`ui.reach.${reach.throughRole}`)})
        {mail && (
          <>
            {' '}
            {t('ui.reach.orOffice')} {mail}
          </>
        )}
      </p>
    );
  if (!mail) return null;
  return (
    <p>
      {t('ui.reach.askOffice')} {mail}
    </p>
  );
}
