// The configuration: parsed once from the environment, with one clear line for each mistake.
import path from 'node:path';
import { DomainError } from '../../graph/model/errors';
import { incompleteOidc, readOidc, type OidcConfig } from './oidc';
import { incompleteSmtp, readSmtp, type SmtpConfig } from './smtp';
import { INTERNAL, VARIABLE_NAMES, variables } from './variables';

export interface Neo4jConfig {
  uri: string;
  user: string;
  password: string;
  database?: string;
}
export interface Config {
  port: number;
  host: string;
  logLevel: string;
  /** Absolute path of the folder of the embedded store. */
  dataFolder: string;
  /** Present where the app runs on Neo4j instead of the embedded store. */
  neo4j?: Neo4jConfig;
  /** Whether the header strip of a real authority is shown. */
  official: boolean;
  officeMail?: string;
  /** Whether the directory is read without signing in. */
  public: boolean;
  /** Whether an empty store is filled with the made-up examples too. */
  examples: boolean;
  /** After how many months a line of the audit log is proposed for deletion. */
  auditMonths: number;
  /** How many files and booklets an account or an address may take along in a minute, and how often it may call the API. */
  mostExports: number;
  /** How often an address may have something kept in a minute without signing in: selections, short addresses, forms begun. */
  mostWrites: number;
  /** The longest loan, in months. */
  loanMonths: number;
  /** How often an organisation may be lent within a quarter; 0: no limit. */
  mostLoansAQuarter: number;
  mostCalls: number;
  /** What sessions are sealed with; absent on this machine only, where the first start makes one (secret.ts). */
  sessionSecret?: string;
  /** Where readers reach the app: `https://netz.example.org`. Without it, what their browser asked for. */
  address?: string;
  /** Present where people may sign in with the account of the authority. */
  oidc?: OidcConfig;
  /** Present where notices go out by mail. */
  smtp?: SmtpConfig;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param root the folder that relative paths start from
 * @throws DomainError configInvalid; `detail.mistakes` holds a line for each mistake, never a value that may be secret
 */
export function readConfig(environment: Environment, root: string): Config {
  const given = Object.fromEntries(
    VARIABLE_NAMES.flatMap((name) => (environment[name]?.trim() ? [[name, environment[name].trim()]] : [])),
  );
  const result = variables.safeParse(given);
  const mistakes = [
    ...unknownNames(environment).map((name) => `${name} ist keine bekannte Variable${nearest(name)}.`),
    ...(result.success ? [] : result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`)),
    ...incompleteNeo4j(given),
    ...missingSecret(given),
    ...incompleteOidc(given),
    ...incompleteSmtp(given),
  ];
  if (mistakes.length > 0 || !result.success) {
    throw new DomainError('configInvalid', { message: mistakes.join(' '), detail: { mistakes } });
  }
  const values = result.data;
  const oidc = readOidc(values);
  const smtp = readSmtp(values);
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = values;
  return {
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
    dataFolder: path.resolve(root, values.NETZKOMPASS_DATA),
    official: values.NETZKOMPASS_OFFICIAL,
    examples: !values.NETZKOMPASS_WITHOUT_EXAMPLES,
    auditMonths: values.NETZKOMPASS_AUDIT_MONTHS,
    mostExports: values.NETZKOMPASS_MOST_EXPORTS,
    mostWrites: values.NETZKOMPASS_MOST_WRITES,
    loanMonths: values.NETZKOMPASS_LOAN_MONTHS,
    mostLoansAQuarter: values.NETZKOMPASS_MOST_LOANS,
    mostCalls: values.NETZKOMPASS_MOST_CALLS,
    public: values.NETZKOMPASS_PUBLIC,
    ...(values.NEXTAUTH_SECRET && { sessionSecret: values.NEXTAUTH_SECRET }),
    ...(values.NETZKOMPASS_ADDRESS && { address: values.NETZKOMPASS_ADDRESS }),
    ...(oidc && { oidc }),
    ...(smtp && { smtp }),
    ...(values.NETZKOMPASS_OFFICE_MAIL && { officeMail: values.NETZKOMPASS_OFFICE_MAIL }),
    ...(uri && user && password && { neo4j: { uri, user, password, ...(database && { database }) } }),
  };
}

/** The level of the log, needed before the rest is checked: a wrong one is reported by `readConfig`. */
export const readLogLevel = (environment: Environment): string =>
  variables.shape.LOG_LEVEL.catch('info').parse(environment['LOG_LEVEL']?.trim() || undefined);

/** Where others reach the server, nobody leaves the secret to chance: several processes need the same one. */
function missingSecret(given: Record<string, string | undefined>): string[] {
  const host = variables.shape.HOST.safeParse(given['HOST']);
  if (given['NEXTAUTH_SECRET'] || !host.success || ['127.0.0.1', '::1', 'localhost'].includes(host.data)) return [];
  return ['NEXTAUTH_SECRET fehlt: wo HOST nicht 127.0.0.1 ist, muss es gesetzt sein (mindestens 32 Zeichen).'];
}

/** A misspelt name would be ignored in silence otherwise. */
function unknownNames(environment: Environment): string[] {
  return Object.keys(environment).filter(
    (name) => /^(NETZKOMPASS|OIDC)_/.test(name) && !VARIABLE_NAMES.includes(name) && !INTERNAL.test(name),
  );
}

const isLike = (known: string, name: string): boolean => {
  const start = name.startsWith('OIDC_') ? 8 : 15;
  return known.slice(0, start) === name.slice(0, start);
};

/** Names that begin alike are the likely meaning of a misspelt one. */
function nearest(name: string): string {
  const likely = VARIABLE_NAMES.find((known) => isLike(known, name));
  return likely ? ` (gemeint: ${likely}?)` : '';
}

function incompleteNeo4j(given: Record<string, string | undefined>): string[] {
  if (given['NEO4J_URI']) {
    return ['NEO4J_USER', 'NEO4J_PASSWORD']
      .filter((name) => !given[name])
      .map((name) => `${name} fehlt, NEO4J_URI ist gesetzt.`);
  }
  return ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']
    .filter((name) => given[name])
    .map((name) => `NEO4J_URI fehlt, ${name} ist gesetzt.`);
}
