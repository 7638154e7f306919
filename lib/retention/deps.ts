// What retention is given: the store, and after how many months a line of the audit log is proposed.
import type { GraphEngine } from '../../graph/engine/port';

export interface RetentionDeps {
  engine: GraphEngine;
  auditMonths: number;
  /** Tells that the network was written to. */
  changed: () => void;
}
