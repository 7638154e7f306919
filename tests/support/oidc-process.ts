// A real identity provider (oidc-provider) in a process of its own, whose mistakes can be chosen: its clock, its issuer, its
// claims, its silence. Called as: oidc-process.ts <where the client is sent back to>. Says its issuer in one line.
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

const CLIENT = { id: 'netzkompass', secret: 'a secret of these tests' };
/** What goes wrong, and who somebody is. */
export interface Mode {
  /** Claims of whoever signs in, by the name they type. */
  people?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** How far the clock is off, in seconds. */
  clock?: number;
  /** What stands as issuer in the discovery document, or in tokens and answers. */
  discovered?: string;
  issuer?: string;
  /** Answers nothing; or with status 500, where the path begins so. */
  silent?: boolean;
  broken?: string;
}

let mode: Mode = {};
const now = Date.now;
Date.now = () => now() + (mode.clock ?? 0) * 1000;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const [redirectUri = ''] = process.argv.slice(2);

function makeProvider(issuer: string): Provider {
  return new Provider(issuer, {
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'a' }] },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: { keys: ['a key of these tests'] },
    // Roles are in the ID token, as Keycloak and Entra are set up for it.
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'realm_access', 'amt'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...mode.people?.[id] }),
    }),
  });
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) text += part;
  return text;
}

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = makeProvider(issuer);
  const handle = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/test/mode') {
      mode = JSON.parse(await read(request)) as Mode;
      Object.assign(provider, { issuer: mode.issuer ?? issuer });
      response.end();
      return;
    }
    if (mode.silent) return;
    if (mode.broken !== undefined && request.url?.startsWith(mode.broken)) {
      response.writeHead(500).end('{}');
      return;
    }
    if (mode.discovered !== undefined && request.url?.includes('openid-configuration')) {
      const endpoint = (path: string): string => `${issuer}${path}`;
      const document = {
        issuer: mode.discovered,
        authorization_endpoint: endpoint('/auth'),
        token_endpoint: endpoint('/token'),
        jwks_uri: endpoint('/jwks'),
      };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(document));
      return;
    }
    await handle(request, response);
  };
  server.on('request', (request, response) => void answer(request, response));
  process.stdout.write(`${issuer}\n`);
});
