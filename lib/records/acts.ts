// What can be done to a record beside changing it: one button each, by the form that the record belongs to.
import type { ChangeAction } from '../../graph/model/changes';
import { archiveEntry, restoreEntry } from './acts/archive-entry';
import { removeContact, withdrawConsent } from './acts/contact';
import { removeEntry } from './acts/remove-entry';
import { removeSource } from './acts/remove-source';
import { removeTie } from './acts/remove-tie';
import type { Saved } from './form';
import { TIES } from './forms/ties';
import type { Revision } from './revision';

export interface ActOn {
  readonly id: string;
  /** The entry that the record is seen at, for what is no entry itself. */
  readonly at: string;
  /** The day of the wall clock. */
  readonly today: string;
}
export interface Act {
  readonly action: ChangeAction;
  /** Done whatever was changed meanwhile: a consent that is taken back is over, whatever the contact says now. */
  readonly atOnce?: true;
  /** @returns the entry to go to; null where it is gone @throws DomainError notFound, dependent */
  run(revision: Revision, on: ActOn): Promise<Saved | null>;
}

const ofEntry = (label: 'Organisation' | 'Cooperation'): Readonly<Record<string, Act>> => ({
  archive: { action: 'archive', run: archiveEntry(label) },
  restore: { action: 'restore', run: restoreEntry(label) },
  remove: { action: 'delete', run: removeEntry(label) },
});

/** Form → name of the act. */
export const ACTS: ReadonlyMap<string, Readonly<Record<string, Act>>> = new Map<string, Readonly<Record<string, Act>>>([
  ['organisation', ofEntry('Organisation')],
  ['cooperation', ofEntry('Cooperation')],
  ['source', { remove: { action: 'delete', run: removeSource } }],
  [
    'contact',
    {
      withdraw: { action: 'change', run: withdrawConsent, atOnce: true },
      remove: { action: 'delete', run: removeContact },
    },
  ],
  ...TIES.map(({ name, type }) => [name, { remove: { action: 'delete', run: removeTie(type) } }] as const),
]);
