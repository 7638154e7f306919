// The form of a one-time link: creates the first admin, or sets a password. The link works once.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../../graph/model/errors';
import { redeemKey } from '../../../lib/auth/redeem-key';
import { clock } from '../../../lib/config/clock';
import { getContainer } from '../../../lib/container';
import type { DirectoryDeps } from '../../../lib/directory/deps';
import { paths } from '../../../lib/paths';
import { tellAt } from '../../_server/flash';
import { comesFromHere } from '../../_server/form-origin';
import { problem, seeOther } from '../../_server/respond';
import { findOrganisationId } from '../../admin/entry-field';
import { typedAccount } from '../typed-account';

export async function POST(request: NextRequest): Promise<Response> {
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    const form = await request.formData().catch((cause: unknown) => {
      throw new DomainError('invalid', { param: 'key', cause });
    });
    const fields = Object.fromEntries(form);
    const { deps } = await getContainer();
    const result = await redeemKey(deps, withOrganisation(deps, fields), clock());
    const key = typeof fields['key'] === 'string' ? fields['key'] : '';
    if (result === 'done') return seeOther(paths.signIn({ done: 'passwordSet' }));
    if (result === 'link') return seeOther(paths.welcome(key));
    return tellAt(request, paths.welcome(key, { error: result }), typedAccount.safeParse(fields).data);
  } catch (error) {
    return problem(request, error);
  }
}

/** The name of an organisation may be typed instead of its id; what is neither is told once the link has been looked at. */
function withOrganisation(deps: Pick<DirectoryDeps, 'index'>, fields: Record<string, FormDataEntryValue>) {
  const { organisation: typed } = fields;
  return typeof typed === 'string' ? { ...fields, organisation: findOrganisationId(deps, typed) ?? typed } : fields;
}
