// What a form of a record is: its fields, and how their values come from the store and go there. One file a form, below.
import type { Transaction } from '../../graph/engine/port';
import type { EntryType } from '../../graph/model/ids';
import type { Revision } from './revision';

/** What stands in a form: field → values as texts, one for most, several for lists. */
export type Values = Readonly<Record<string, readonly string[]>>;

export interface Field {
  readonly name: string;
  /** `lines`: one value a line. `date`: year, month or day. `towns`, `bausteine`: several of those. */
  readonly kind: 'line' | 'text' | 'lines' | 'date' | 'choice' | 'choices' | 'languages' | 'towns' | 'bausteine';
  /** The values of a choice, and the list of the catalogue that labels them. */
  readonly options?: readonly string[];
  readonly list?: 'kind' | 'form' | 'targetGroup';
  /** Of options that are entries: their names, by id. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly required?: boolean;
}

/** What was written, and the entry on whose page it is seen. */
export interface Saved {
  readonly type: EntryType;
  readonly id: string;
}

export interface Loaded {
  readonly values: Values;
  readonly page: Saved;
}

/** What every fact that the office enters carries. */
export interface Proof {
  readonly quoteId: string;
  /** The day of the entry. */
  readonly confirmedAt: string;
  /** Id of the Amt of whoever entered it. */
  readonly confirmedBy: string | undefined;
}

export interface RecordForm {
  readonly name: string;
  readonly fields: readonly Field[];
  /** @returns null where there is no such record */
  read(tx: Transaction, id: string): Promise<Loaded | null>;
  /** @param id null for a new record @throws DomainError invalid with `detail.wrong`, notFound */
  write(revision: Revision, id: string | null, values: Values, proof: Proof): Promise<Saved>;
}
