// How many contacts are held back, and why; and the way to borrow them, for whoever may.
import type { Held } from '../../lib/auth/contact-rule';
import type { Translator } from '../../lib/i18n/translator';
import { heldLines } from './held-lines';

interface Props {
  t: Translator;
  held: Held;
  /** The address of the form that asks for a loan of them. */
  borrow?: string | undefined;
}

export function HeldContacts({ t, held, borrow }: Props) {
  const lines = heldLines(t, held);
  if (lines.length === 0) return null;
  return (
    <>
      <ul className="nk-held" aria-label={t('rights.held.label')}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {borrow !== undefined && held.onRequest + held.many > 0 && (
        <p>
          <a href={borrow}>{t('loans.new')}</a>
        </p>
      )}
    </>
  );
}
