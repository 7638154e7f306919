// What the capabilities of the loans are given.
import type { DirectoryDeps } from '../directory/deps';

export interface LoanDeps extends Pick<DirectoryDeps, 'engine' | 'index' | 'changed'> {
  /** The longest loan, in months. */
  months: number;
  /** How often an organisation may be lent within a quarter of a year; 0: no limit. */
  mostAQuarter: number;
  /** Whether notices go out by mail; without, none is queued. */
  mails: boolean;
}
