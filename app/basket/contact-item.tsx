// One selected entry: what it is and where, and each function with its contacts.
import type { Channel } from '../../graph/model/lists';
import type { ContactEntry, ContactGroup } from '../../lib/directory/contact-schema';
import { formatDate } from '../../lib/i18n/format';
import { label } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { ExampleBadge, ExampleNumberBadge, StatusBadge } from '../_ui/badge';
import { ContactValue } from '../_ui/contact-value';
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
        <Function key={group.function} {...drawing} group={group} />
      ))}
    </li>
  );
}

const CHANNELS: readonly Channel[] = ['phone', 'mobile', 'email', 'visit', 'post', 'web'];

function Function({ group, t, lang }: Drawing & { group: ContactGroup }) {
  const ways = CHANNELS.flatMap((channel) => group[channel].map((value) => ({ channel, value })));
  return (
    <section className="nk-contact__function">
      <h3>
        <German lang={lang}>{group.function}</German>
      </h3>
      <dl>
        {ways.map(({ channel, value }) => (
          <div key={`${channel} ${value}`}>
            <dt>{label(lang, 'channel', channel)}</dt>
            <dd>
              <ContactValue contact={{ channel, value }} />{' '}
              {(channel === 'phone' || channel === 'mobile') && <ExampleNumberBadge t={t} basis={group.basis} />}
            </dd>
          </div>
        ))}
        {group.hours && (
          <div>
            <dt>{t('basket.hours')}</dt>
            <dd>
              <German lang={lang}>{group.hours}</German>
            </dd>
          </div>
        )}
        {group.languagesLabel.length > 0 && (
          <div>
            <dt>{t('basket.languages')}</dt>
            <dd>{group.languagesLabel.join(', ')}</dd>
          </div>
        )}
        {group.confirmedAt && (
          <div>
            <dt>{t('basket.asOf')}</dt>
            <dd>{formatDate(lang, group.confirmedAt)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
