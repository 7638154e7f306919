// Scheme and host of this site, as the reader's browser knows them, behind a proxy too.
import { getConfig } from '../../lib/config/current';

/** What the operator says; else as asked for: `http://127.0.0.1:3000`. Empty where a header is no host, and then links are paths only. */
export function originOf(headers: Pick<Headers, 'get'>): string {
  const { address } = getConfig();
  if (address) return address;
  const host = headers.get('host') ?? '';
  if (!/^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/.test(host)) return '';
  const [scheme = ''] = (headers.get('x-forwarded-proto') ?? '').split(',');
  return `${scheme.trim() === 'https' ? 'https' : 'http'}://${host}`;
}
