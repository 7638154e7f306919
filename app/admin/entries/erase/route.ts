// The form that erases a contact for good, then back to its entry.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../../../graph/model/errors';
import { demandDoor } from '../../../../lib/auth/doors';
import { getContainer } from '../../../../lib/container';
import { paths } from '../../../../lib/paths';
import { eraseContact } from '../../../../lib/retention/erase-contact';
import { codeOf, paramOf } from '../../../_server/errors';
import { tellAt } from '../../../_server/flash';
import { comesFromHere } from '../../../_server/form-origin';
import { problem } from '../../../_server/respond';
import { readActor } from '../../../_server/session';

const text = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');

export async function POST(request: NextRequest): Promise<Response> {
  let page: string = paths.entryData();
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    demandDoor(await readActor(), 'POST', request.nextUrl.pathname);
    const form = await request.formData().catch((cause: unknown) => {
      throw new DomainError('invalid', { param: 'id', cause });
    });
    page = paths.entryData(text(form.get('entry')));
    const { deps } = await getContainer();
    await eraseContact(deps, await readActor(), { id: text(form.get('id')), confirmed: form.has('confirmed') });
    return tellAt(request, page, { done: 'erased' });
  } catch (error) {
    if (codeOf(error) === 'invalid' && paramOf(error) === 'confirmed')
      return tellAt(request, page, { done: 'unconfirmed' });
    return problem(request, error);
  }
}
