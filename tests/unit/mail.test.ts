// What a mail says, when it is tried again, and how it goes over the wire: to a real server on this machine.
import { MAIL_KINDS } from '../../graph/model/mail';
import { mailAddress } from '../../graph/model/users';
import { readSmtp } from '../../lib/config/smtp';
import { nextTry } from '../../lib/mail/backoff';
import { makeSend } from '../../lib/mail/smtp';
import { writeLetter } from '../../lib/mail/write-letter';
import { makeMailServer } from '../support/smtp';

const LOAN = {
  id: '0b9c',
  number: 7,
  purpose: 'invitation',
  sentence: 'Einladung zum Fachtag „Sprache“ im Kreishaus.',
  until: '2026-12-03',
} as const;
const ADDRESS = 'https://netz.example.org';
const ID = 'l:granted:r:u';
const letterFor = (kind: (typeof MAIL_KINDS)[number], over: object = {}) =>
  writeLetter(ID, 'rita@example.org', { kind, loan: { ...LOAN, ...over }, address: ADDRESS });

describe('what it says', () => {
  test.each(MAIL_KINDS)('%s: number, purpose, end and way, German and then English', (kind) => {
    const { subject, text } = letterFor(kind, { extendUntil: '2027-01-31', reviewBy: '2027-01-31' });
    expect(subject).toMatch(/^(Ausleihe|Die Dauerausleihe) 7/);
    const [german = '', english = ''] = text.split('-----');
    expect(german).toContain(
      'Zweck: Einladungen. Einladung zum Fachtag „Sprache“ im Kreishaus.\nBis: 3. Dezember 2026',
    );
    expect(english).toContain('Until: 3 December 2026');
    for (const part of [german, english]) {
      expect(part).toContain(`${ADDRESS}/loans/0b9c`);
      expect(part).not.toMatch(/[{}]|mail\./);
    }
  });

  it('has no link where nobody has said where the app is, and no end where there is none', () => {
    const { text } = writeLetter(ID, 'rita@example.org', {
      kind: 'granted',
      loan: { ...LOAN, until: undefined },
      address: undefined,
    });
    expect(text).not.toContain('http');
    expect(text).toContain('Bis: ohne Ende');
  });

  it('is the same news under the same key, and another under another', () => {
    expect(letterFor('granted').key).toBe(letterFor('revoked').key);
    expect(letterFor('granted').key).toMatch(/^[0-9a-f]{40}$/);
    expect(writeLetter('l:granted:s:u', '', { kind: 'granted', loan: LOAN, address: ADDRESS }).key).not.toBe(
      letterFor('granted').key,
    );
  });
});

test('it is tried again after 1, 5 and 30 minutes, 2 and 12 hours, then daily, for 5 days', () => {
  const queued = '2026-11-29T00:00:00.000Z';
  let now = new Date(queued);
  const tries: string[] = [];
  for (let attempts = 1; attempts < 20; attempts += 1) {
    const next = nextTry(attempts, queued, now);
    if (next === null) break;
    tries.push(next.slice(5, 16));
    now = new Date(next);
  }
  expect(tries).toEqual([
    '11-29T00:01',
    '11-29T00:06',
    '11-29T00:36',
    '11-29T02:36',
    '11-29T14:36',
    '11-30T14:36',
    '12-01T14:36',
    '12-02T14:36',
    '12-03T14:36',
  ]);
});

test('only a login that is an address is one', () => {
  expect(mailAddress('rita@example.org')).toBe('rita@example.org');
  for (const text of [
    'rita',
    'rita@',
    '@example.org',
    'rita@kreis',
    'rita@example.org\r\nBcc: x@example.org',
    'a b@c.de',
  ])
    expect(mailAddress(text)).toBeNull();
});

describe('over the wire', () => {
  const server = makeMailServer();
  beforeAll(() => server.up());
  afterAll(() => server.down());
  const send = (over: { url?: string } = {}) =>
    makeSend(readSmtp({ SMTP_URL: over.url ?? server.url(), NETZKOMPASS_MAIL_FROM: 'netz@example.org' }) ?? never());
  const never = (): never => {
    throw new Error('this address was to be one of a server');
  };

  it('arrives once, with its words, its key and the word that a machine wrote it', async () => {
    await send()(letterFor('granted'));
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail?.to).toEqual(['rita@example.org']);
    expect(mail?.headers).toMatchObject({
      from: 'netz@example.org',
      to: 'rita@example.org',
      subject: 'Ausleihe 7 ist bewilligt',
      'message-id': `<${letterFor('granted').key}@example.org>`,
      'auto-submitted': 'auto-generated',
    });
    expect(mail?.text).toBe(letterFor('granted').text);
  });

  it('has no header and no recipient that somebody typed, wherever they typed it', async () => {
    const hostile = 'a\r\nBcc: fremd@example.org\r\nSubject: Beute\r\n\r\n.\r\nRCPT TO:<fremd@example.org>\u2028b';
    server.received.length = 0;
    const letter = letterFor('granted', { sentence: hostile });
    await send()(letter);
    await send()({ ...letter, subject: hostile });
    await send()({ ...letter, to: 'rita@example.org\r\nBcc: fremd@example.org' }).catch(() => undefined);
    await send()({ ...letter, to: 'rita@example.org, fremd@example.org' }).catch(() => undefined);
    expect(server.received.length).toBeGreaterThanOrEqual(2);
    for (const { to, headers } of server.received) {
      expect(to).not.toContain('fremd@example.org');
      expect(to).toHaveLength(1);
      expect(Object.keys(headers).sort()).toEqual(
        [
          'auto-submitted',
          'content-transfer-encoding',
          'content-type',
          'date',
          'from',
          'message-id',
          'mime-version',
          'subject',
          'to',
        ].sort(),
      );
    }
    expect(server.received[0]?.headers['subject']).toBe('Ausleihe 7 ist bewilligt');
    expect(server.received[0]?.text).toContain(
      'a Bcc: fremd@example.org Subject: Beute . RCPT TO:<fremd@example.org> b',
    );
  });

  it('a wrong password and a server that is away are failures with a code', async () => {
    const wrong = server.url().replace('netzkompass:', 'niemand:');
    await expect(send({ url: wrong })(letterFor('granted'))).rejects.toMatchObject({ code: 'EAUTH' });
    await server.down();
    await expect(send()(letterFor('granted'))).rejects.toMatchObject({
      code: expect.stringMatching(/^(ECONNECTION|ESOCKET)$/) as string,
    });
    await server.up();
  });

  it('gives no password to a server without TLS on another machine', async () => {
    const other = makeMailServer('127.0.0.2');
    await other.up();
    await expect(send({ url: other.url() })(letterFor('granted'))).rejects.toMatchObject({ code: 'ETLS' });
    expect(other.received).toEqual([]);
    await other.down();
  });
});
