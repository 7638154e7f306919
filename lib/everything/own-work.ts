// What a user has written: the changes that they made, and forms that they have not finished. It is theirs, but what stands in it is
// the directory's: no file about a user shows a contact, and who takes the file of somebody else does not read their drafts.
import type { Transaction } from '../../graph/engine/port';
import type { ChangeAction } from '../../graph/model/changes';
import { changesBy, type Room, type StoredChange } from '../../graph/queries/changes';
import { draftsBy, draftTold } from '../../graph/queries/form-drafts';
import type { Actor } from '../auth/actor';
import { may } from '../auth/may';

export interface MadeChange {
  id: string;
  number: number;
  at: string;
  action: ChangeAction;
  room: Room;
  why: string | null;
  /** The reason may say as much as the contact, and is held back with it. */
  isWhyHeld: boolean;
  undoes: string | null;
  /** Ids of the entries, loans or users whose history it belongs to. */
  subjects: string[];
  /** What was written; as it was before and after stands in the history of those. */
  records: { of: string; id: string }[];
}
export interface OwnDraft {
  /** The address of the form. */
  address: string;
  touched: string;
  /** What stood in it; null in a file for somebody else. */
  fields: Record<string, string[]> | null;
}

const isAboutContacts = ({ records }: StoredChange): boolean => records.some(({ of }) => of === 'ContactPoint');

export async function changesMadeBy(tx: Transaction, reader: Actor, id: string): Promise<MadeChange[]> {
  const readsContacts = may(reader, 'read', 'contact', 'onRequest');
  return (await changesBy.in(tx, { id })).map(({ change, subjects }) => {
    const isWhyHeld = change.why !== null && !readsContacts && isAboutContacts(change);
    return {
      id: change.id,
      number: change.number,
      at: change.at,
      action: change.action,
      room: change.room,
      why: isWhyHeld ? null : change.why,
      isWhyHeld,
      undoes: change.undoes,
      subjects,
      records: change.records.map(({ of, id: record }) => ({ of, id: record })),
    };
  });
}

export async function draftsOf(tx: Transaction, id: string, isOwn: boolean): Promise<OwnDraft[]> {
  const found = await draftsBy.in(tx, { by: JSON.stringify({ by: id }).slice(1, -1) });
  return found.flatMap(({ content, touched }) => {
    const { address, by, fields } = draftTold.parse(JSON.parse(content));
    return by === id ? [{ address, touched, fields: isOwn ? fields : null }] : [];
  });
}
