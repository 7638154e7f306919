// The network that an address belongs to. A full address is personal data and stays in no line of the audit log: the network
// is enough to tell whether somebody came from inside the house, and too little to tell who.
import { isIP } from 'node:net';

/** `192.0.2.17` → `192.0.2.0/24`, `2001:db8:7:1::5` → `2001:db8:7::/48`; nothing where it is no address. */
export function networkOf(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(plain) !== 6) return undefined;
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = (tail === undefined ? left : [...left, ...zeros, ...right]).slice(0, 3);
  return `${groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/48`;
}
