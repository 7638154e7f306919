// Which buttons the form of a record offers beside saving.
import type { OpenForm } from './read-form';

export type FormAct = 'remove' | 'archive' | 'withdraw';

/** Consent can be taken back where it was given. */
function hasConsent({ loaded }: OpenForm): boolean {
  const values = loaded?.values ?? {};
  return (values['consentFor'] ?? []).length > 0 || (values['consentFrom'] ?? []).length > 0;
}

export function actsOn(form: OpenForm): FormAct[] {
  if (form.name === 'organisation' || form.name === 'cooperation') return ['archive', 'remove'];
  return form.name === 'contact' && hasConsent(form) ? ['withdraw', 'remove'] : ['remove'];
}
