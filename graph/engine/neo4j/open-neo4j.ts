// The Neo4j engine: opens the driver and makes sure that the server is there, lets us in, and knows the dialect.
import neo4j, { type Config, type Driver } from 'neo4j-driver';
import { DomainError } from '../../model/errors';
import type { GraphEngine } from '../port';
import { neo4jEngine, REQUEST_LIMIT_MS } from './neo4j-engine';
import { fromNeo4j } from './neo4j-errors';
import { within } from './time-limit';

export interface Neo4jConfig {
  /** `neo4j://`, `neo4j+s://` (a cluster, Aura) or `bolt://` (one server). */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database unless said otherwise. */
  readonly database?: string;
}

/**
 * With the driver's defaults a read on a dead server takes 32 s. Made anew for each driver, since the driver writes
 * into what it is given: after one `neo4j+s://` every later driver of the same object would speak TLS.
 */
const driverOptions = (): Config => ({
  connectionTimeout: 1500,
  connectionAcquisitionTimeout: 2000,
  maxTransactionRetryTime: 1500,
  maxConnectionPoolSize: 50,
  // A connection that rested longer is tried first, so that a restart of the server is not a reader's error.
  connectionLivenessCheckTimeout: 5000,
  telemetryDisabled: true,
  userAgent: 'netzkompass',
});
/** The first server that understands `CALL (x) { … }`, which the questions use. */
const OLDEST = [5, 23] as const;

/**
 * @throws DomainError `storeUnavailable`, `wrongPassword`, or `configInvalid` for an address that is none,
 *   a database that is not there, or a server that is too old
 */
export async function openNeo4j(config: Neo4jConfig): Promise<GraphEngine> {
  const driver = makeDriver(config);
  const { database } = config;
  try {
    const info = await within(REQUEST_LIMIT_MS, driver.getServerInfo(database === undefined ? {} : { database }));
    refuseOldServer(info.agent ?? '');
    const engine = neo4jEngine(driver, database);
    await engine.ping();
    return engine;
  } catch (error) {
    // Not awaited: closing waits for connections that may never come.
    driver.close().catch(() => undefined);
    throw fromNeo4j(error);
  }
}

function makeDriver({ uri, user, password }: Neo4jConfig): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), driverOptions());
  } catch (cause) {
    const message = `NEO4J_URI is no address of a Neo4j: it begins with neo4j://, neo4j+s:// or bolt://`;
    throw new DomainError('configInvalid', { message, param: 'NEO4J_URI', cause });
  }
}

/** @param agent such as `Neo4j/5.26.20`, `Neo4j/5.27-aura`, `Neo4j/2026.01.3` */
function refuseOldServer(agent: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined || minor === undefined) return; // not told: the questions will show
  const isOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  if (isOld) {
    const message = `${agent} is too old: Netzkompass needs Neo4j ${OLDEST.join('.')} or newer`;
    throw new DomainError('configInvalid', { message, param: 'NEO4J_URI' });
  }
}
