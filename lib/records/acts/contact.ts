// Taking a contact point away, and hiding it from everybody because its owner no longer agrees.
import { DomainError } from '../../../graph/model/errors';
import type { Act } from '../acts';
import { findContact, ownerOf, WITHDRAWN } from '../forms/contact';
import type { Revision } from '../revision';

async function find(revision: Revision, at: string, id: string) {
  const [contact, page] = [await findContact(revision.tx, at, id), await ownerOf(revision.tx, at)];
  if (!contact || !page) throw new DomainError('notFound', { param: 'id' });
  revision.about(at);
  return { contact, page };
}

export const removeContact: Act['run'] = async (revision, { id, at }) => {
  const { page } = await find(revision, at, id);
  await revision.put({ of: 'ContactPoint', id }, null);
  return page;
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/**
 * Consent ends with the day before, so that it is over at once for everybody whose reading asks for consent; and the
 * contact is public no longer, so that nobody's does not. Only a new consent, entered in the form, brings it back.
 */
export const withdrawConsent: Act['run'] = async (revision, { id, at, today }) => {
  const { contact, page } = await find(revision, at, id);
  if (WITHDRAWN in contact) return page;
  await revision.put(
    { of: 'ContactPoint', id },
    { ...contact, consentUntil: dayBefore(today), visibility: 'onRequest', [WITHDRAWN]: today },
  );
  return page;
};
