// When a contact point needs somebody's consent, and what then has to be known of it.
import type { Properties } from '../../../graph/model/changes';
import { broken } from './broken';

/**
 * What an office or a federation publishes itself needs none. What not everybody sees was told in confidence, and behind
 * a migrant organisation's number there is most often a private telephone: those need one.
 */
export const needsConsent = (visibility: string, ownerKind: string | undefined): boolean =>
  visibility !== 'public' || ownerKind === 'migrantOrganisation';

const NEEDED = ['consentFor', 'consentFrom', 'consentProof'] as const;

/** @throws DomainError invalid, rule `consentMissing` */
export function checkConsent(contact: Properties, ownerKind: string | undefined): void {
  if (!needsConsent(String(contact['visibility']), ownerKind)) return;
  const missing = NEEDED.filter((name) => {
    const value = contact[name];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
  if (missing.length > 0) throw broken('consentMissing', missing);
}
