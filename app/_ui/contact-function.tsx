// The ways to one function of a body: numbers, addresses, hours, languages, and of when they are.
import type { Channel } from '../../graph/model/lists';
import type { ContactGroup } from '../../lib/directory/contact-schema';
import { formatDate } from '../../lib/i18n/format';
import { label } from '../../lib/i18n/translator';
import { ExampleNumberBadge } from './badge';
import { ContactSigns } from './contact-signs';
import { ContactValue } from './contact-value';
import type { Drawing } from './entry-link';
import { German } from './german';

const CHANNELS: readonly Channel[] = ['phone', 'mobile', 'email', 'visit', 'post', 'web'];

interface Props extends Drawing {
  group: ContactGroup;
  /** One level below the name of the entry. */
  heading?: 'h3' | 'h4';
}

export function ContactFunction({ group, heading: Heading = 'h3', t, lang }: Props) {
  const ways = CHANNELS.flatMap((channel) => group[channel].map((value) => ({ channel, value })));
  return (
    <section className="nk-contact__function">
      <Heading>
        <German lang={lang}>{group.function}</German> <ContactSigns t={t} signs={group.signs} />
      </Heading>
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
