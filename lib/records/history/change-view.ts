// A change as readers see it: who, when, why, and each record that it wrote, field by field.
import type { ChangeAction } from '../../../graph/model/changes';
import type { EntryType } from '../../../graph/model/ids';

export interface EntryRef {
  id: string;
  type: EntryType;
  name: string;
  /** Whether it is no longer there: then only its history has a page. */
  gone: boolean;
}
export interface FieldView {
  /** As the store calls it. */
  name: string;
  label: string;
  /** Texts for readers; none where the field was or is empty, or its values are not theirs to see. */
  before: string[];
  after: string[];
  /** A list tells what came and what went. */
  isList: boolean;
}
export interface RecordView {
  /** Of what was erased nothing is left to tell. */
  kind: 'added' | 'changed' | 'removed' | 'erased';
  sentence: string;
  fields: FieldView[];
  /**
   * That something changed may be said, what changed may not: it is not theirs to read, or not among so many; or the audit
   * log, which must have a line of it first, cannot be written.
   */
  hidden: false | 'right' | 'many' | 'log';
}
export interface ProofView {
  words: string;
  source: EntryRef;
}
export interface ChangeView {
  id: string;
  number: number;
  /** UTC instant, and the day and time of it where the office is. */
  at: string;
  day: string;
  time: string;
  /** `name` is null where the person is no longer known. */
  by: { id: string; name: string | null };
  action: ChangeAction;
  why: string | null;
  undoes: string | null;
  entries: EntryRef[];
  /** What of the entries was written, where it was not they themselves. */
  part: 'contact' | 'tie' | null;
  records: RecordView[];
  proofs: ProofView[];
}
