// The configuration of this process, kept on globalThis: the server script reads it, Next's bundle finds it there.
import type { Config } from './config';
import type { OidcConfig } from './oidc';

const KEY = Symbol.for('netzkompass.config');
const shared = globalThis as typeof globalThis & { [KEY]?: Config };

export function shareConfig(config: Config): void {
  shared[KEY] = config;
}

const UNTIL_READ = {
  official: false,
  public: false,
  auditMonths: 12,
  mostExports: 120,
  mostCalls: 1800,
  mostWrites: 60,
  loanMonths: 12,
  mostLoansAQuarter: 0,
};

/** What pages may know of the configuration. */
export function getConfig(): Pick<
  Config,
  | 'official'
  | 'officeMail'
  | 'address'
  | 'public'
  | 'auditMonths'
  | 'mostExports'
  | 'mostCalls'
  | 'mostWrites'
  | 'loanMonths'
  | 'mostLoansAQuarter'
> {
  return shared[KEY] ?? UNTIL_READ;
}

/** Whether notices go out by mail; how is for the sender only. */
export const sendsMail = (): boolean => shared[KEY]?.smtp !== undefined;

/** What sessions are sealed with; for app/_server only. @throws where the server script has not shared it */
export function getSessionSecret(): string {
  const secret = shared[KEY]?.sessionSecret;
  if (!secret) throw new Error('the secret of the sessions is shared by scripts/server.ts');
  return secret;
}

/** How people sign in with the account of the authority; for app/_server only, since the client's secret is in it. */
export const getOidc = (): OidcConfig | undefined => shared[KEY]?.oidc;
