// What the search knows of an entry: plain data read from the store, before any index is built.
import type { Basis, BausteinNumber, Form, Kind, Role, TargetGroup, WorksAs } from '../../graph/model/lists';

/** What every relationship carries: its own id, how it is known, from when until when. */
interface Relationship {
  id: string;
  basis: Basis;
  from: string | null;
  until: string | null;
  confirmedAt: string | null;
}

export interface SearchRecord {
  id: string;
  type: 'organisation' | 'cooperation' | 'baustein' | 'place';
  name: string;
  shortName: string | null;
  aliases: string[];
  description: string | null;
  basis: Basis;
  kind: Kind | null;
  form: Form | null;
  collective: boolean;
  languages: string[];
  targetGroups: TargetGroup[];
  offers: string[];
  from: string | null;
  until: string | null;
  dormantFrom: string | null;
  /** Organisation: SEATED_IN, then SERVES; cooperation: TAKES_PLACE_IN. Ids of places (AGS, `05158` is kreisweit). */
  places: string[];
  /** Cooperation: ABOUT; organisation: WORKS_ON (what comes through cooperations follows from `participations`). */
  bausteine: BausteinNumber[];
  /** The relationships behind `bausteine`, by Baustein; `as` (responsible, funder …) of an organisation only. */
  topics: (Relationship & { baustein: BausteinNumber; as: WorksAs | null })[];
  /** Organisation: where it takes part, one a role and period; cooperation: empty. By id. */
  participations: (Relationship & { cooperation: string; role: Role })[];
  /** What it is PART_OF, one step up, groups included. */
  wholes: { id: string; basis: Basis; from: string | null; until: string | null }[];
  /** Whether there is any public contact, and a public telephone; the contacts themselves are only in the store. */
  hasContact: boolean;
  hasPhone: boolean;
  confirmedAt: string | null;
}

/** An everyday word and what it means, from graph/seed/synonyms.csv as stored. */
export interface Synonym {
  word: string;
  target: 'entry' | 'offer' | 'targetGroup' | 'language' | 'baustein';
  means: string;
}
