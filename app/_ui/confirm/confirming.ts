// What a page needs to know so that things on it can be confirmed with one press.
export interface Confirming {
  /** Made once for each rendering of the page: the same press sent twice is one confirmation. */
  requestKey: string;
  /** The number of the latest change when the page was read. */
  seen: number;
  /** Path and query of the page, where its reader comes back to. */
  address: string;
  /** The day of the wall clock in Berlin: what bears it needs no button. */
  today: string;
  /** The ties that have a button here. */
  ties: ReadonlySet<string>;
}
