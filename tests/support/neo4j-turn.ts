// There is one Neo4j for all tests: where files of tests run side by side, one after the other has it.
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeLock } from '../../scripts/setup/lock.mjs';
import { testNeo4j } from './engines';

/** As long as the longest file of tests on a slow machine. */
export const TURN_WITHIN_MS = 20 * 60_000;

/** Waits for this process's turn. @returns gives the turn back */
export function takeNeo4jTurn(): Promise<() => void> {
  const name = createHash('sha256')
    .update(testNeo4j()?.uri ?? '')
    .digest('hex')
    .slice(0, 12);
  return takeLock(path.join(tmpdir(), `netzkompass-tests-${name}.lock`), () => undefined);
}
