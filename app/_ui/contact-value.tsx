// A way to reach somebody, as a link where there is one.
import type { Contact } from '../../lib/directory/entry-schema';
import { MailLink } from './mail-link';
import { PhoneLink } from './phone-link';

/** Links lead to what a browser can open and nothing else. */
export function ContactValue({ contact }: { contact: Pick<Contact, 'channel' | 'value'> }) {
  if (contact.channel === 'phone' || contact.channel === 'mobile') return <PhoneLink value={contact.value} />;
  if (contact.channel === 'email') return <MailLink value={contact.value} />;
  if (contact.channel === 'web' && /^https?:\/\//.test(contact.value))
    return (
      <a href={contact.value} rel="noreferrer">
        {contact.value.replace(/^https?:\/\//, '')}
      </a>
    );
  return <>{contact.value}</>;
}
