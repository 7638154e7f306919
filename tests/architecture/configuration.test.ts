// The configuration, and `.env.example` as its description: both name the same variables.
import { readConfig } from '../../lib/config/config';
import { VARIABLE_NAMES } from '../../lib/config/variables';
import { isDomainError } from '../../graph/model/errors';
import { readText } from './source-files';

function mistakesOf(environment: Record<string, string>): unknown {
  try {
    readConfig(environment, '/app');
    return [];
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'configInvalid') throw error;
    return error.detail['mistakes'];
  }
}

const OIDC = {
  OIDC_ISSUER: 'https://sso.example.org',
  OIDC_CLIENT_ID: 'a',
  OIDC_CLIENT_SECRET: 'b',
  OIDC_ROLE_CLAIM: 'roles',
  OIDC_ORGANISATION_CLAIM: 'amt',
};

test('.env.example names every variable, and no other', () => {
  const named = [...readText('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...VARIABLE_NAMES].sort());
});

test('.env.example explains every variable', () => {
  for (const block of readText('.env.example').trim().split('\n\n')) expect(block).toMatch(/^# \w.+/);
});

test('without variables everything has its default; empty ones count as absent', () => {
  const defaults = {
    port: 3000,
    host: '127.0.0.1',
    logLevel: 'info',
    dataFolder: '/app/.data',
    official: false,
    examples: true,
    auditMonths: 12,
    mostExports: 120,
    loanMonths: 12,
    mostLoansAQuarter: 0,
    mostCalls: 1800,
    mostWrites: 60,
    public: true,
  };
  expect(readConfig({}, '/app')).toEqual(defaults);
  expect(readConfig(Object.fromEntries(VARIABLE_NAMES.map((name) => [name, ' '])), '/app')).toEqual(defaults);
});

test('every variable reaches the configuration', () => {
  const environment = {
    PORT: '0',
    HOST: '::1',
    LOG_LEVEL: 'warn',
    NETZKOMPASS_DATA: '/data/mit blank',
    NETZKOMPASS_OFFICIAL: 'true',
    NETZKOMPASS_OFFICE_MAIL: 'amt@example.org',
    NETZKOMPASS_PUBLIC: 'false',
    NETZKOMPASS_WITHOUT_EXAMPLES: 'true',
    NETZKOMPASS_AUDIT_MONTHS: '24',
    NETZKOMPASS_MOST_EXPORTS: '30',
    NETZKOMPASS_LOAN_MONTHS: '6',
    NETZKOMPASS_MOST_LOANS: '4',
    NETZKOMPASS_MOST_CALLS: '300',
    NETZKOMPASS_MOST_WRITES: '50',
    NEXTAUTH_SECRET: 's'.repeat(32),
    NETZKOMPASS_ADDRESS: 'https://netz.example.org/',
    SMTP_URL: 'smtp://netz:p%40ss@mail.example.org',
    NETZKOMPASS_MAIL_FROM: 'netz@example.org',
    OIDC_ISSUER: 'https://sso.example.org/realms/kreis',
    OIDC_CLIENT_ID: 'netzkompass',
    OIDC_CLIENT_SECRET: 'auch geheim',
    OIDC_ROLE_CLAIM: 'realm_access.roles',
    OIDC_ROLES: 'urn:kreis:redaktion:editor, alle:reader',
    OIDC_ORGANISATION_CLAIM: 'department',
    OIDC_ORGANISATIONS: '50-5:sg-integration',
    NEO4J_URI: 'neo4j+s://abc.databases.example.org',
    NEO4J_USER: 'neo4j',
    NEO4J_PASSWORD: 'geheim',
    NEO4J_DATABASE: 'kreis',
  };
  expect(Object.keys(environment).sort()).toEqual([...VARIABLE_NAMES].sort());
  expect(readConfig(environment, '/app')).toEqual({
    port: 0,
    host: '::1',
    logLevel: 'warn',
    dataFolder: '/data/mit blank',
    official: true,
    officeMail: 'amt@example.org',
    examples: false,
    auditMonths: 24,
    mostExports: 30,
    loanMonths: 6,
    mostLoansAQuarter: 4,
    mostCalls: 300,
    mostWrites: 50,
    public: false,
    sessionSecret: 's'.repeat(32),
    address: 'https://netz.example.org',
    oidc: {
      issuer: 'https://sso.example.org/realms/kreis',
      clientId: 'netzkompass',
      clientSecret: 'auch geheim',
      roleClaim: 'realm_access.roles',
      roles: [
        ['urn:kreis:redaktion', 'editor'],
        ['alle', 'reader'],
      ],
      organisationClaim: 'department',
      organisations: [['50-5', 'sg-integration']],
    },
    smtp: {
      host: 'mail.example.org',
      port: 587,
      secure: false,
      user: 'netz',
      password: 'p@ss',
      from: 'netz@example.org',
    },
    neo4j: { uri: 'neo4j+s://abc.databases.example.org', user: 'neo4j', password: 'geheim', database: 'kreis' },
  });
});

test.each([
  [{ PORT: '70000' }, /^PORT muss eine ganze Zahl/],
  [{ PORT: '30x' }, /^PORT muss eine ganze Zahl/],
  [{ HOST: 'a b' }, /^HOST muss/],
  [{ LOG_LEVEL: 'laut' }, /^LOG_LEVEL muss/],
  [{ NETZKOMPASS_OFFICIAL: 'ja' }, /^NETZKOMPASS_OFFICIAL muss true oder false/],
  [{ NETZKOMPASS_PUBLIC: 'nein' }, /^NETZKOMPASS_PUBLIC muss true oder false/],
  [{ NETZKOMPASS_OFFICE_MAIL: 'amt' }, /^NETZKOMPASS_OFFICE_MAIL muss/],
  [{ NETZKOMPASS_DATEN: '/x' }, /^NETZKOMPASS_DATEN ist keine bekannte Variable \(gemeint: NETZKOMPASS_DATA\?\)/],
  [{ NETZKOMPASS_AUDIT_MONTHS: '0' }, /^NETZKOMPASS_AUDIT_MONTHS muss eine ganze Zahl/],
  [{ NEXTAUTH_SECRET: 's'.repeat(31) }, /^NEXTAUTH_SECRET muss mindestens 32 Zeichen/],
  [{ HOST: '0.0.0.0' }, /^NEXTAUTH_SECRET fehlt/],
  [{ HOST: 'netz.example.org' }, /^NEXTAUTH_SECRET fehlt/],
  [{ NEO4J_URI: 'http://localhost:7474', NEO4J_USER: 'a', NEO4J_PASSWORD: 'b' }, /^NEO4J_URI muss mit neo4j:\/\//],
  [{ NEO4J_URI: 'neo4j://a:b@localhost', NEO4J_USER: 'a', NEO4J_PASSWORD: 'b' }, /^NEO4J_URI muss/],
  [{ NEO4J_URI: 'neo4j://localhost', NEO4J_USER: 'a' }, /^NEO4J_PASSWORD fehlt/],
  [{ SMTP_URL: 'smtp://mail.example.org' }, /^NETZKOMPASS_MAIL_FROM fehlt, SMTP_URL ist gesetzt/],
  [{ NETZKOMPASS_MAIL_FROM: 'netz@example.org' }, /^SMTP_URL fehlt, NETZKOMPASS_MAIL_FROM ist gesetzt/],
  [{ NETZKOMPASS_MAIL_FROM: 'netz', SMTP_URL: 'smtp://a' }, /^NETZKOMPASS_MAIL_FROM muss/],
  [{ NETZKOMPASS_MAIL_FROM: 'a@example.org', SMTP_URL: 'https://mail.example.org' }, /^SMTP_URL muss/],
  [{ NETZKOMPASS_MAIL_FROM: 'a@example.org', SMTP_URL: 'smtp://a:100%25x%@mail' }, /^SMTP_URL muss/],
  [{ NETZKOMPASS_MAIL_FROM: 'a@example.org', SMTP_URL: 'smtp://nur-name@mail' }, /^SMTP_URL muss/],
  [{ NETZKOMPASS_MAIL_FROM: 'a@example.org', SMTP_URL: 'smtp://mail/?tls=no' }, /^SMTP_URL muss/],
  [{ NEO4J_PASSWORD: 'b' }, /^NEO4J_URI fehlt/],
  [{ NETZKOMPASS_ADDRESS: 'netz.example.org' }, /^NETZKOMPASS_ADDRESS muss/],
  [{ NETZKOMPASS_ADDRESS: 'https://netz.example.org/pfad' }, /^NETZKOMPASS_ADDRESS muss/],
  [{ NETZKOMPASS_ADDRESS: 'https://a:b@netz.example.org' }, /^NETZKOMPASS_ADDRESS muss/],
  [{ ...OIDC, OIDC_ISSUER: 'http://sso.example.org' }, /^OIDC_ISSUER muss eine Adresse mit https/],
  [{ ...OIDC, OIDC_ISSUER: 'sso' }, /^OIDC_ISSUER muss/],
  [{ ...OIDC, OIDC_CLIENT_SECRET: '' }, /^OIDC_CLIENT_SECRET fehlt, OIDC_ISSUER ist gesetzt/],
  [{ ...OIDC, OIDC_ROLE_CLAIM: '' }, /^OIDC_ROLE_CLAIM fehlt/],
  [{ ...OIDC, OIDC_ORGANISATION_CLAIM: '' }, /^OIDC_ORGANISATION_CLAIM fehlt, OIDC_ISSUER ist gesetzt/],
  [{ ...OIDC, OIDC_ROLES: 'alle:kaiser' }, /^OIDC_ROLES muss Paare .* Rollen: reader/],
  [{ ...OIDC, OIDC_ROLES: 'editor' }, /^OIDC_ROLES muss Paare/],
  [{ ...OIDC, OIDC_ORGANISATIONS: '50-5' }, /^OIDC_ORGANISATIONS muss Paare/],
  [{ OIDC_CLIENT_ID: 'a' }, /^OIDC_ISSUER fehlt, OIDC_CLIENT_ID ist gesetzt/],
  [{ ...OIDC, OIDC_ROLEN: 'a:editor' }, /^OIDC_ROLEN ist keine bekannte Variable \(gemeint: OIDC_ROLE_CLAIM\?\)/],
])('%j is one line', (environment, line) => {
  expect(mistakesOf(environment as Record<string, string>)).toEqual([expect.stringMatching(line)]);
});

test('several mistakes are several lines, and no value that may be secret is among them', () => {
  const mistakes = mistakesOf({ PORT: 'x', LOG_LEVEL: 'y', NEO4J_PASSWORD: 'geheim' });
  expect(mistakes).toHaveLength(3);
  expect(JSON.stringify(mistakes)).not.toContain('geheim');
});
