// The register of processing activities (Art. 30 DSGVO), made from what is stored and from the table of rights. What no
// program can know, the legal basis above all, is left open and marked.
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { readersOf, type ReadersOf } from './readers';
import { ACTIVITIES, STORED, type Activity, type Stored } from './stored';

export interface RegisterEntry {
  activity: Activity;
  /** One line where all of it is read by the same people. */
  readers: ReadersOf[];
  stored: readonly Stored[];
}

/** @throws DomainError forbidden */
export function readRegister(actor: Actor): RegisterEntry[] {
  demand(actor, 'read', 'register');
  return ACTIVITIES.map((activity) => {
    const stored = STORED.filter((one) => one.activity === activity);
    return { activity, readers: readersOf(activity, stored), stored };
  });
}
