// The form of the retention list: deletes what was chosen and confirmed, then back to the list.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../../../graph/model/errors';
import { getConfig } from '../../../../lib/config/current';
import { getContainer } from '../../../../lib/container';
import { paths } from '../../../../lib/paths';
import { confirmRetention } from '../../../../lib/retention/confirm-retention';
import { codeOf, paramOf } from '../../../_server/errors';
import { tellAt } from '../../../_server/flash';
import { readPost, refusePost } from '../../../_server/read-post';
import { pickTyped, type FormPage } from '../../../_server/sign-in-first';

const LISTS = ['contacts', 'users'];
const CHOICES = ['allContacts', 'allUsers', 'reports', 'audit', 'kept'];
const FLAGS = [...CHOICES, 'confirmed'];

/** What was chosen stands there again; that it is confirmed does not. */
const formPage = (form: FormData): FormPage => ({
  page: paths.retention,
  fields: pickTyped(form, [...LISTS, ...CHOICES]),
});

function readForm(form: FormData): Record<string, unknown> {
  const unknown = [...form.keys()].find((name) => !LISTS.includes(name) && !FLAGS.includes(name));
  if (unknown !== undefined) throw new DomainError('unknownParameter', { param: unknown.slice(0, 60) });
  const lists = LISTS.map((name): [string, unknown] => [name, form.getAll(name)]);
  const flags = FLAGS.map((name): [string, unknown] => [name, form.has(name)]);
  return Object.fromEntries([...lists, ...flags]);
}

export async function POST(request: NextRequest): Promise<Response> {
  try {
    const { actor, form } = await readPost(request, formPage);
    const { deps } = await getContainer();
    const retention = { engine: deps.engine, changed: deps.changed, auditMonths: getConfig().auditMonths };
    const { deleted, adminLeft } = await confirmRetention(retention, actor, readForm(form));
    return tellAt(request, paths.retention, { deleted, adminLeft });
  } catch (error) {
    if (codeOf(error) === 'invalid' && paramOf(error) === 'confirmed')
      return tellAt(request, paths.retention, { wrong: 'unconfirmed' });
    return refusePost(request, error);
  }
}
