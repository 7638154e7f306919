// What a form of a record is: its fields, and how their values come from the store and go there. One file a form, below.
import { z } from 'zod';
import type { Transaction } from '../../graph/engine/port';
import type { EntryType } from '../../graph/model/ids';
import type { Revision } from './revision';

/** What stands in a form: field → values as texts, one for most, several for lists. */
export type Values = Readonly<Record<string, readonly string[]>>;

const values = z.record(z.string(), z.array(z.string()));

/** What a form was filled from, as it travels in the form. @returns null where it is no such text */
export function valuesFromText(text: string | undefined): Values | null {
  try {
    return values.safeParse(JSON.parse(text ?? '{}')).data ?? null;
  } catch {
    return null;
  }
}

/** Fields of every form about where it is known from, and why it is written. */
export const PROOF_FIELDS = ['why', 'words', 'source', 'sourceKind', 'sourceDate', 'sourceWith'] as const;

export interface Field {
  readonly name: string;
  /**
   * `lines`: one value a line. `date`: year, month or day. `towns`, `bausteine`: several of those, `baustein`: one.
   * `entry`: one, found by searching.
   */
  readonly kind:
    | 'line'
    | 'text'
    | 'lines'
    | 'date'
    | 'choice'
    | 'choices'
    | 'languages'
    | 'towns'
    | 'bausteine'
    | 'baustein'
    | 'entry';
  /** The values of a choice, and the list of the catalogue that labels them. */
  readonly options?: readonly string[];
  readonly list?:
    | 'kind'
    | 'form'
    | 'targetGroup'
    | 'role'
    | 'means'
    | 'supportWay'
    | 'worksAs'
    | 'channel'
    | 'visibility'
    | 'consent';
  /** What may be found for an `entry`. */
  readonly types?: readonly PickType[];
  /** Of options that are entries: their names, by id. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly required?: boolean;
}
export type PickType = 'organisation' | 'cooperation';

/** What was written, and the entry on whose page it is seen. */
export interface Saved {
  readonly type: EntryType;
  readonly id: string;
}

export interface Loaded {
  readonly values: Values;
  readonly page: Saved;
  /** What the record is called in the title of its form; without it, by its name. */
  readonly title?: string;
  /** Fields that are shown and not changed. */
  readonly fixed?: readonly string[];
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
  /** What stands in the form of a new record at an entry; without it, the record is an entry itself. */
  begin?(tx: Transaction, at: string): Promise<Loaded | null>;
  /** @param at the entry that it is seen at, for what is no entry itself @returns null where there is no such record */
  read(tx: Transaction, id: string, at?: string): Promise<Loaded | null>;
  /** @param id null for a new record @throws DomainError invalid with `detail.wrong`, notFound */
  write(revision: Revision, id: string | null, values: Values, proof: Proof, at?: string): Promise<Saved>;
}
