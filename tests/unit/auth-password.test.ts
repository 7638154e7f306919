// Passwords: which are taken, how they are kept; how often somebody may try; whom a request comes from.
import { makeLimit } from '../../lib/auth/limits';
import { hashPassword, isPassword } from '../../lib/auth/password';
import { weaknessOf } from '../../lib/auth/password-rules';
import { clientOf } from '../../scripts/server/client';

const ACCOUNT = { login: 'anna.kowalczyk@kreis.example', name: 'Anna Kowalczyk' };

test.each([
  ['kurz', 'tooShort'],
  ['elfzeichen!', 'tooShort'],
  ['x'.repeat(257), 'tooLong'],
  ['passwort1234', 'common'],
  ['P@ssw0rt2026!', 'common'],
  ['123456789012', 'common'],
  ['987654321098', 'common'],
  ['qwertzuiopas', 'common'],
  ['aaaaaaaaaaaa', 'common'],
  ['abababababab', 'common'],
  ['hallohallohallo', 'common'],
  ['Sommer2026!!!', 'common'],
  ['Netzkompass2026', 'common'],
  ['integration#1', 'common'],
  ['WillkommenMettmann1', 'common'],
  ['anna.kowalczyk', 'common'],
  ['Kowalczyk2026!', 'common'],
])('%s is refused: %s', (password, weakness) => {
  expect(weaknessOf(password, ACCOUNT)).toBe(weakness);
});

test.each([
  'blauer Esel frisst Gras',
  'kX9#vLq2!mPz',
  'zwölfzeichen',
  'пароль из слов',
  'كلمة سر طويلة جدا',
  '👩‍👩‍👧 dreht Runden',
  `${'Regenschirm im Kühlschrank '.repeat(9)}`,
])('%s is taken', (password) => {
  expect(weaknessOf(password, ACCOUNT)).toBeNull();
});

test('a password is kept as argon2id with the cost that OWASP asks for, salted, and compared', async () => {
  const [kept, again] = await Promise.all([hashPassword('blauer Esel'), hashPassword('blauer Esel')]);
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(again).not.toBe(kept);
  expect(await isPassword(kept, 'blauer Esel')).toBe(true);
  expect(await isPassword(kept, 'blauer esel')).toBe(false);
  expect(await isPassword(kept, '')).toBe(false);
  expect(await isPassword(null, 'blauer Esel')).toBe(false);
});

test('an umlaut is the same however the keyboard writes it', async () => {
  expect(await isPassword(await hashPassword('Kühlschrank'), 'Ku\u0308hlschrank')).toBe(true);
});

describe('a limit', () => {
  const make = (most: number, buckets?: number) => {
    let at = 1_000_000;
    const limit = makeLimit({ most, windowMs: 1000, now: () => at, ...(buckets !== undefined && { buckets }) });
    return { limit, pass: (ms: number) => (at += ms) };
  };

  test('allows so many in a window, of each key, and forgets with the window', () => {
    const { limit, pass } = make(3);
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([true, true, true, false]);
    expect(limit.take('b')).toBe(true);
    pass(999);
    expect(limit.take('a')).toBe(false);
    pass(1);
    expect(limit.take('a')).toBe(true);
  });

  test('does not count what was right', () => {
    const { limit } = make(2);
    for (let n = 0; n < 10; n += 1) {
      expect(limit.take('a')).toBe(true);
      limit.giveBack('a');
    }
  });

  test('keeps its count however many other keys come', () => {
    const { limit } = make(2);
    limit.take('victim');
    limit.take('victim');
    for (let n = 0; n < 20_000; n += 1) limit.take(`other ${n}`);
    expect(limit.take('victim')).toBe(false);
  });
});

test.each([
  ['203.0.113.9', undefined, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:127.0.0.1', '10.0.0.1, 198.51.100.2', '198.51.100.2'],
  ['127.0.0.1', '198.51.100.1, not an address', '127.0.0.1'],
])('a request from %s that says %s comes from %s', (remoteAddress, said, from) => {
  const headers = said === undefined ? {} : { 'x-forwarded-for': said };
  expect(clientOf({ headers, socket: { remoteAddress } })).toBe(from);
});
