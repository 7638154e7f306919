// The audit log in words: who, what, whom it was about. The page and the file say the same.
import { USER_ROLES, type UserRole } from '../../../graph/model/users';
import type { AuditLine, Who } from '../../../lib/audit/read-audit';
import { parseCopyLine } from '../../../lib/loans/copy-line';
import type { Translator } from '../../../lib/i18n/translator';

const DETAILS = ['disabled', 'enabled', 'password', 'everywhere', 'wrong', 'limited', 'first', 'worksAt'] as const;
const isRole = (text: string): text is UserRole => USER_ROLES.some((role) => role === text);

export function whoText(t: Translator, who: Who): string {
  if (who.is === 'user') return who.name;
  return t(`admin.who.${who.is}`);
}

export function roleText(t: Translator, role: string): string {
  if (role === 'operator') return t('admin.who.operator');
  return isRole(role) ? t(`account.role.${role}`) : t('admin.who.guest');
}

/** Our own short words, as far as they are known; what was refused stands as the table of rights calls it. */
export function detailText(t: Translator, detail: string | null): string {
  if (detail === null) return '';
  const role = detail.replace(/^role /, '');
  if (isRole(role)) return t('admin.detail.role', { role: t(`account.role.${role}`) });
  const file = parseCopyLine(detail);
  if (file) return t('admin.detail.file', { number: file.number, format: t(`lent.format.${file.format}`) });
  const replaced = /^entries (\d+)$/.exec(detail)?.[1];
  if (replaced !== undefined) return t('admin.detail.entries', { count: Number(replaced) });
  const known = DETAILS.find((one) => one === detail);
  return known ? t(`admin.detail.${known}`) : detail;
}

/** Whom or what it was about. @param nameOf the name of an entry */
export function aboutText(t: Translator, line: AuditLine, nameOf: (id: string) => string): string {
  return [...line.people.map((who) => whoText(t, who)), ...line.entries.map(nameOf)].join(', ');
}
