// What the table of rights refused to somebody who has signed in, as a line of the audit log. The answer does not wait for it.
import 'server-only';
import { isDomainError } from '../../graph/model/errors';
import { writeLine } from '../../lib/audit/write-line';
import { clock } from '../../lib/config/clock';
import { getContainer } from '../../lib/container';
import { log } from '../../lib/log';

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Guests are not noted: they are asked to sign in. */
export function noteRefusal(error: unknown): void {
  if (!isDomainError(error) || error.code !== 'forbidden' || typeof error.detail['actor'] !== 'string') return;
  const { actor: id, role, action, subject, field } = error.detail;
  const detail = [action, subject, field].map(word).filter(Boolean).join(' ');
  const happened = { event: 'refused', actor: { id, role: word(role) }, detail, once: `${id} ${detail}` } as const;
  getContainer()
    .then(({ deps }) => writeLine(deps, happened, clock()))
    .catch((err: unknown) => log.error({ err, detail }, 'a refusal is not in the audit log'));
}
