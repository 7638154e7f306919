// The server that mails are handed to: parsed from one address, as operators know it.

export interface SmtpConfig {
  host: string;
  port: number;
  /** TLS from the first byte; else the server may offer it (STARTTLS). */
  secure: boolean;
  user?: string;
  password?: string;
  /** The address that mails come from. */
  from: string;
}

const isEncoded = (text: string): boolean => !/%(?![0-9A-Fa-f]{2})/.test(text);

export function isMailServer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return false;
  if ((url.username === '') !== (url.password === '')) return false;
  if (!isEncoded(url.username) || !isEncoded(url.password)) return false;
  return url.search === '' && url.hash === '' && ['', '/'].includes(url.pathname);
}

export function readSmtp({
  SMTP_URL: address,
  NETZKOMPASS_MAIL_FROM: from,
}: {
  SMTP_URL?: string | undefined;
  NETZKOMPASS_MAIL_FROM?: string | undefined;
}): SmtpConfig | undefined {
  if (address === undefined || from === undefined) return undefined;
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(url.username && { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
    from,
  };
}

/** One without the other sends nothing. */
export function incompleteSmtp(given: Readonly<Record<string, string | undefined>>): string[] {
  const names = ['SMTP_URL', 'NETZKOMPASS_MAIL_FROM'];
  const missing = names.filter((name) => !given[name]);
  return missing.length === 1 ? [`${missing[0]} fehlt, ${names.find((name) => given[name])} ist gesetzt.`] : [];
}
