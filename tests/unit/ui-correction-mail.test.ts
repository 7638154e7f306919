// The mail to the office about an entry: whatever a name holds, it stays one subject and one text.
import * as fc from 'fast-check';
import { originOf } from '../../app/_server/origin';
import { correctionMail } from '../../app/_ui/entry/correction-mail';

const parse = (href: string) => {
  const url = new URL(href);
  return {
    to: url.pathname,
    names: [...url.searchParams.keys()],
    subject: url.searchParams.get('subject'),
    body: url.searchParams.get('body'),
  };
};
const mail = (name: string, to = 'integration@example.org') =>
  parse(correctionMail({ to, subject: `Stimmt nicht: ${name}`, lines: [`Eintrag: ${name}`, '', 'Richtig ist:'] }));

describe('the mail', () => {
  it.each(['Bund & Land?', 'Grüße: 50 % mehr = #1 + 1', 'Verein 👩‍👩‍👧 Ümläut', '"Anführung" <b>', "O'Neill; cc=x@y.z"])(
    'keeps %j as it is',
    (name) => {
      expect(mail(name)).toEqual({
        to: 'integration@example.org',
        names: ['subject', 'body'],
        subject: `Stimmt nicht: ${name}`,
        body: `Eintrag: ${name}\r\n\r\nRichtig ist:`,
      });
    },
  );

  it('lets no line break of a name through', () => {
    const { subject, body, names } = mail('Amt\r\nBcc: alle@example.org\r\n\r\nText\u2028Ende');
    expect(names).toEqual(['subject', 'body']);
    expect(subject).toBe('Stimmt nicht: Amt Bcc: alle@example.org Text Ende');
    expect(body?.split('\r\n')).toHaveLength(3);
  });

  it('adds no recipient and no header, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const href = correctionMail({ to: 'a&cc=b?c@example.org', subject: name, lines: [name, name] });
        expect(href).toMatch(/^mailto:[^?&\s]+\?subject=[^?&\s]*&body=[^?&\s]*$/);
        expect(parse(href).subject).not.toMatch(/[\r\n]/);
        expect(parse(href).body?.split('\r\n')).toHaveLength(2);
      }),
    );
  });

  it('survives half a letter', () => {
    expect(mail('Amt \ud83d Ende').subject).toBe('Stimmt nicht: Amt \ufffd Ende');
  });
});

describe('the address of this site', () => {
  const from = (headers: Record<string, string>) => originOf(new Headers(headers));
  it('is what the reader sees', () => {
    expect(from({ host: 'localhost:3000' })).toBe('http://localhost:3000');
    expect(from({ host: 'netz.example.org', 'x-forwarded-proto': 'https' })).toBe('https://netz.example.org');
    expect(from({ host: '[::1]:3000', 'x-forwarded-proto': 'https, http' })).toBe('https://[::1]:3000');
    expect(from({ host: 'netz.example.org', 'x-forwarded-proto': 'javascript' })).toBe('http://netz.example.org');
  });
  it('is left out where the header is no host', () => {
    for (const host of ['', 'a b', 'evil.example/path', 'x@y', 'a"b']) expect(from({ host })).toBe('');
  });
});
