// The form that erases a contact for good, then back to its entry.
import type { NextRequest } from 'next/server';
import { getContainer } from '../../../../lib/container';
import { paths } from '../../../../lib/paths';
import { eraseContact } from '../../../../lib/retention/erase-contact';
import { codeOf, paramOf } from '../../../_server/errors';
import { tellAt } from '../../../_server/flash';
import { readPost, refusePost } from '../../../_server/read-post';

const text = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');

const pageOf = (form: FormData): string => paths.entryData(text(form.get('entry')));

export async function POST(request: NextRequest): Promise<Response> {
  let page: string = paths.entryData();
  try {
    const { actor, form } = await readPost(request, (sent) => ({ page: pageOf(sent) }));
    page = pageOf(form);
    const { deps } = await getContainer();
    await eraseContact(deps, actor, { id: text(form.get('id')), confirmed: form.has('confirmed') });
    return tellAt(request, page, { done: 'erased' });
  } catch (error) {
    if (codeOf(error) === 'invalid' && paramOf(error) === 'confirmed')
      return tellAt(request, page, { done: 'unconfirmed' });
    return refusePost(request, error);
  }
}
