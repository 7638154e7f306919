// How many contacts are held back, and why.
import type { Held } from '../../lib/auth/contact-rule';
import type { Translator } from '../../lib/i18n/translator';
import { heldLines } from './held-lines';

export function HeldContacts({ t, held }: { t: Translator; held: Held }) {
  const lines = heldLines(t, held);
  if (lines.length === 0) return null;
  return (
    <ul className="nk-held" aria-label={t('rights.held.label')}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
