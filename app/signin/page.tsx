// Signing in: a plain form. What was wrong stands above it; nobody learns whether an account exists.
import { redirect } from 'next/navigation';
import { DomainError } from '../../graph/model/errors';
import { isSignedIn } from '../../lib/auth/actor';
import { paths } from '../../lib/paths';
import { backTo, isSecure } from '../_server/form-origin';
import { headers } from 'next/headers';
import { makeCsrfToken, REFUSALS } from '../_server/next-auth';
import type { PageProps, RawQuery } from '../_server/page-input';
import { show } from '../_server/show';
import { sendCookie } from '../_server/status';
import { SignIn } from './sign-in';

const DONE = ['signedOut', 'passwordSet'] as const;

function oneOf<T extends string>(query: RawQuery, name: string, known: readonly T[]): T | undefined {
  const value = query[name];
  const found = known.find((one) => one === value);
  if (value !== undefined && found === undefined) throw new DomainError('invalid', { param: name });
  return found;
}

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ t, actor, query }) => {
      const back = backTo(typeof query['callbackUrl'] === 'string' ? query['callbackUrl'] : null);
      const refused = oneOf(query, 'error', REFUSALS);
      const done = oneOf(query, 'done', DONE);
      if (isSignedIn(actor)) redirect(back === paths.home() ? paths.account : back);
      const { token, cookie } = await makeCsrfToken(isSecure({ headers: await headers() }));
      if (cookie) sendCookie(cookie);
      return {
        title: t('account.signIn'),
        content: <SignIn t={t} back={back} csrfToken={token} refused={refused} done={done} />,
      };
    },
    { parameters: ['callbackUrl', 'error', 'done'] },
  );
}
