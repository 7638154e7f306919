// The address of a mail that says what is wrong with an entry. A name from the dataset may hold anything: it ends no header
// and adds none.

interface Mail {
  to: string;
  subject: string;
  /** Lines of the text; empty ones part it. */
  lines: readonly string[];
}

/** One line, without control characters, and without halves of letters, which no address can carry. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

/** @returns a `mailto:` address after RFC 6068: everything encoded, lines of the text ended by CRLF */
export function correctionMail({ to, subject, lines }: Mail): string {
  const encoded = (text: string): string => encodeURIComponent(oneLine(text)).replaceAll("'", '%27');
  const address = encoded(to).replaceAll('%40', '@');
  return `mailto:${address}?subject=${encoded(subject)}&body=${lines.map(encoded).join('%0D%0A')}`;
}
