// "Stimmt nicht?" at the end of an entry: a mail to the office that says which entry is meant, and as of which day.
import type { Entry } from '../../../lib/directory/entry-schema';
import { formatDate } from '../../../lib/i18n/format';
import { paths } from '../../../lib/paths';
import type { Drawing } from '../entry-link';
import { displayName } from '../names';
import { correctionMail } from './correction-mail';

interface Props extends Drawing {
  entry: Entry;
  /** Scheme, host and port of this site; may be empty. */
  origin: string;
  officeMail: string | undefined;
}

export function Correction({ entry, origin, officeMail, t, lang, view }: Props) {
  if (!officeMail) return null;
  const name = displayName(t, entry);
  const lines = [
    t('topics.mail.entry', { name }),
    t('topics.mail.address', { address: `${origin}${paths.entry(view, entry)}` }),
    t('topics.mail.day', { date: formatDate(lang, entry.day) }),
    '',
    t('topics.mail.right'),
    '',
  ];
  return (
    <p className="nk-correction">
      <strong>{t('topics.mail.question')}</strong>{' '}
      <a href={correctionMail({ to: officeMail, subject: t('topics.mail.subject', { name }), lines })}>
        {t('topics.mail.link')}
      </a>
    </p>
  );
}
