// Who is told of a loan by mail: who uses it, or the office. Asked when a mail is queued, and once more when it is sent.
import { mailAddress } from '../../graph/model/users';
import type { StoredLoan } from '../../graph/model/loans';
import type { MailKind } from '../../graph/model/mail';
import type { Told } from '../../graph/queries/mail';
import { may } from '../auth/may';

const FOR_OFFICE: readonly MailKind[] = ['requested', 'extensionRequested', 'reviewDue'];

export interface ToldOf {
  loan: Pick<StoredLoan, 'id' | 'amt'>;
  /** Ids of who may use it. */
  users: readonly string[];
}

const asActor = ({ id, role }: Told) => ({ id, role, name: '' });

/** @param everybody who may sign in @returns ids of users with their address */
export function addresseesOf(
  kind: MailKind,
  { loan, users }: ToldOf,
  everybody: readonly Told[],
): { id: string; address: string }[] {
  const isTold = (one: Told): boolean =>
    FOR_OFFICE.includes(kind)
      ? may(asActor(one), 'decide', 'loan') && !users.includes(one.id)
      : users.includes(one.id) && one.worksAt === loan.amt && may(asActor(one), 'use', 'loan');
  return everybody.filter(isTold).flatMap(({ id, login }) => {
    const address = mailAddress(login);
    return address === null ? [] : [{ id, address }];
  });
}
