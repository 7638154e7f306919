// The form of a one-time link: creates the first admin, or sets a password. The link works once.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../../graph/model/errors';
import { redeemKey } from '../../../lib/auth/redeem-key';
import { clock } from '../../../lib/config/clock';
import { getContainer } from '../../../lib/container';
import { paths } from '../../../lib/paths';
import { comesFromHere } from '../../_server/form-origin';
import { problem } from '../../_server/respond';

export async function POST(request: NextRequest): Promise<Response> {
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    const form = await request.formData().catch((cause: unknown) => {
      throw new DomainError('invalid', { param: 'key', cause });
    });
    const { deps } = await getContainer();
    const result = await redeemKey(deps, Object.fromEntries(form), clock());
    const key = form.get('key');
    return new NextResponse(null, {
      status: 303,
      headers: { Location: nextPage(result, typeof key === 'string' ? key : '') },
    });
  } catch (error) {
    return problem(request, error);
  }
}

function nextPage(result: Awaited<ReturnType<typeof redeemKey>>, key: string): string {
  if (result === 'done') return paths.signIn({ done: 'passwordSet' });
  return paths.welcome(key, result === 'link' ? {} : { error: result });
}
