// The port: what a graph engine offers to the questions. Two adapters implement it, neo4j/ and embedded/.
// Both give plain rows: strings, numbers (integers as number), booleans, null, lists and maps of these.

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Row = Record<string, Value>;
export type Parameters = Readonly<Record<string, Value>>;

export interface Transaction {
  /** Runs one statement of the portable dialect; values travel as parameters only. */
  run(text: string, parameters?: Parameters): Promise<Row[]>;
}

export interface WorkOptions {
  /**
   * How long a store across the network may take before `storeUnavailable`: 3 s unless said otherwise, since a reader
   * waits. Only work in bulk (loading the dataset, an import) has a reason to ask for more.
   */
  readonly limitMs?: number;
}

export interface GraphEngine {
  /** Reads in one transaction. The work may be run again after a passing fault. */
  read<T>(work: (tx: Transaction) => Promise<T>, options?: WorkOptions): Promise<T>;
  /** Writes in one transaction: all of it or nothing. The work may be run again, so it must be repeatable. */
  write<T>(work: (tx: Transaction) => Promise<T>, options?: WorkOptions): Promise<T>;
  /** Runs a statement that changes constraints or indexes, outside any transaction; repeatable. */
  alterSchema(text: string): Promise<void>;
  /** Which dialect of DDL the migrations must speak; nothing outside graph/ may ask. */
  readonly dialect: 'neo4j' | 'embedded';
  /** Throws a DomainError `storeUnavailable` within two seconds where the store does not answer. */
  ping(): Promise<void>;
  /** Finishes running work and closes the store. */
  close(): Promise<void>;
}
