// A mail as it came over the wire, taken apart as a mail program does: headers unfolded and decoded, the text as it was written.

export interface ReceivedMail {
  /** The recipients of the envelope. */
  to: string[];
  /** By name in small letters. */
  headers: Readonly<Record<string, string>>;
  text: string;
}

const bytesOf = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; the space between two of them is none. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      (how.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : bytesOf(word.replace(/_/g, ' '))).toString('utf8'),
    );

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return bytesOf(body.replace(/=\r\n/g, '')).toString('utf8');
  return Buffer.from(body, 'latin1').toString('utf8');
}

/** @param raw each byte one sign */
export function openMail(raw: string): Omit<ReceivedMail, 'to'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const [name = '', value = ''] = line.split(/:\s*(.*)/s);
      return [name.toLowerCase(), decodeWords(value)];
    }),
  );
  const encoding = (headers['content-transfer-encoding'] ?? '').toLowerCase();
  return { headers, text: decodeBody(raw.slice(end + 4), encoding).replace(/\r\n/g, '\n') };
}
