// The form of a contact point: how one reaches a function of an organisation or a cooperation, who may see it, and whose
// consent stands behind it.
import { CHANNELS, channel as channelSchema, CONSENTS, VISIBILITIES } from '../../../graph/model/lists';
import { DomainError } from '../../../graph/model/errors';
import type { Properties } from '../../../graph/model/changes';
import type { Transaction } from '../../../graph/engine/port';
import { contactsAt, findNamed } from '../../../graph/queries/record-ties';
import { readRecord } from '../../../graph/queries/records';
import { TABLES } from '../../../graph/seed/tables';
import type { Field, RecordForm, Saved } from '../form';
import { asTexts, proven } from '../node-form';
import { parseValues, tidyValues } from '../parse-values';
import { broken } from '../rules/broken';
import { checkConsent } from '../rules/consent';
import { checkContactValue } from '../rules/contact-value';
import { checkOrder } from '../rules/periods';

const FIELDS: readonly Field[] = [
  { name: 'function', kind: 'line', required: true },
  { name: 'channel', kind: 'choice', list: 'channel', options: CHANNELS, required: true },
  { name: 'value', kind: 'line', required: true },
  { name: 'hours', kind: 'line' },
  { name: 'languages', kind: 'languages' },
  { name: 'visibility', kind: 'choice', list: 'visibility', options: VISIBILITIES, required: true },
  { name: 'consentFor', kind: 'choices', list: 'consent', options: CONSENTS },
  { name: 'consentFrom', kind: 'date' },
  { name: 'consentUntil', kind: 'date' },
  { name: 'consentProof', kind: 'line' },
  { name: 'note', kind: 'line' },
];
const SCHEMA = TABLES.contacts.pick({
  function: true,
  channel: true,
  value: true,
  hours: true,
  languages: true,
  visibility: true,
  consentFor: true,
  consentFrom: true,
  consentUntil: true,
  consentProof: true,
  note: true,
});
/** The day on which somebody took their consent back; gone as soon as there is a new one. */
export const WITHDRAWN = 'consentWithdrawn';

export const ownerOf = async (tx: Transaction, at: string): Promise<Saved | null> => {
  const found = await findNamed(tx, at);
  return found && (found.type === 'organisation' || found.type === 'cooperation') ? { type: found.type, id: at } : null;
};
const kindOf = async (tx: Transaction, { type, id }: Saved): Promise<string | undefined> =>
  type === 'organisation' ? asTexts((await readRecord(tx, { of: 'Organisation', id }))?.['kind'])[0] : undefined;

/** @returns null where the entry has no such contact point */
export async function findContact(tx: Transaction, at: string, id: string): Promise<Properties | null> {
  const record = await readRecord(tx, { of: 'ContactPoint', id });
  return asTexts(record?.['owner']).includes(at) ? record : null;
}

async function checkAlone(tx: Transaction, at: string, id: string | null, contact: Properties): Promise<void> {
  const same = (await contactsAt(tx, at)).find(
    (one) => one.id !== id && ['function', 'channel', 'value'].every((name) => one.properties[name] === contact[name]),
  );
  if (same) throw broken('sameContact', ['value']);
}

export const contactForm: RecordForm = {
  name: 'contact',
  fields: FIELDS,
  begin: async (tx, at) => {
    const page = await ownerOf(tx, at);
    return page && { values: { visibility: ['internal'] }, page };
  },
  read: async (tx, id, at = '') => {
    const [contact, page] = [await findContact(tx, at, id), await ownerOf(tx, at)];
    if (!contact || !page) return null;
    const values = Object.fromEntries(FIELDS.map(({ name }) => [name, asTexts(contact[name])]));
    return { values, page, title: asTexts(contact['function']).join() };
  },
  write: async (revision, known, given, proof, at = '') => {
    const page = await ownerOf(revision.tx, at);
    const before = known === null ? null : await findContact(revision.tx, at, known);
    if (!page || (known !== null && !before)) throw new DomainError('notFound', { param: 'id' });
    const contact = parseValues(SCHEMA, FIELDS, tidyValues(FIELDS, given)) as Properties;
    checkContactValue(channelSchema.parse(contact['channel']), String(contact['value']));
    checkConsent(contact, await kindOf(revision.tx, page));
    checkOrder(contact, ['consentFrom', 'consentUntil']);
    await checkAlone(revision.tx, at, known, contact);
    const isRenewed = contact['consentUntil'] !== before?.['consentUntil'];
    const untouched = Object.entries(before ?? {}).filter(
      ([name]) => !FIELDS.some((field) => field.name === name) && !(name === WITHDRAWN && isRenewed),
    );
    const id = known ?? `c-${crypto.randomUUID().replaceAll('-', '').slice(0, 24)}`;
    await revision.put(
      { of: 'ContactPoint', id },
      { ...Object.fromEntries(untouched), ...contact, owner: [at], ...proven(before, proof) },
    );
    revision.about(at);
    return page;
  },
};
