// A mail address as a link, where it is one that a mail program can open and nothing else.
export function MailLink({ value }: { value: string }) {
  return /^[^\s@?]+@[^\s@?]+$/.test(value) ? <a href={`mailto:${value}`}>{value}</a> : <>{value}</>;
}
