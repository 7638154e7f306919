// What accounts and sessions are given.
import type { GraphEngine } from '../../graph/engine/port';

export interface AuthDeps {
  engine: GraphEngine;
}
