// Signing in: a plain form. What was wrong stands above it; nobody learns whether an account exists.
import { redirect } from 'next/navigation';
import { DomainError } from '../../graph/model/errors';
import { isSignedIn } from '../../lib/auth/actor';
import { getOidc } from '../../lib/config/current';
import { paths } from '../../lib/paths';
import { backTo, isSecure } from '../_server/form-origin';
import { cookies, headers } from 'next/headers';
import { cookieLine, cookieOf } from '../_server/cookies';
import { makeCsrfToken } from '../_server/next-auth';
import type { PageProps, RawQuery } from '../_server/page-input';
import { REFUSALS } from '../_server/refusals';
import { show } from '../_server/show';
import { sendCookie } from '../_server/status';
import { typedLogin } from '../_server/typed-login';
import { SignIn } from './sign-in';

const DONE = ['signedOut', 'passwordSet', 'ended'] as const;

function oneOf<T extends string>(query: RawQuery, name: string, known: readonly T[]): T | undefined {
  const value = query[name];
  const found = known.find((one) => one === value);
  if (value !== undefined && found === undefined) throw new DomainError('invalid', { param: name });
  return found;
}

/** Shown once, then forgotten. */
async function takeTyped(secure: boolean): Promise<string | undefined> {
  const cookie = cookieOf('typed', secure);
  const value = (await cookies()).get(cookie.name)?.value;
  if (value !== undefined) sendCookie(cookieLine(cookie, '', 0));
  return typedLogin(value);
}

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ t, actor, query }) => {
      const back = backTo(typeof query['callbackUrl'] === 'string' ? query['callbackUrl'] : null);
      const refused = oneOf(query, 'error', REFUSALS);
      const done = oneOf(query, 'done', DONE);
      if (isSignedIn(actor)) redirect(back === paths.home() ? paths.account() : back);
      const secure = isSecure({ headers: await headers() });
      const { token, cookie } = await makeCsrfToken(secure);
      if (cookie) sendCookie(cookie);
      const typed = await takeTyped(secure);
      return {
        title: t('account.signIn'),
        content: (
          <SignIn
            t={t}
            back={back}
            csrfToken={token}
            refused={refused}
            done={done}
            login={typed}
            byProvider={getOidc() !== undefined}
          />
        ),
      };
    },
    { parameters: ['callbackUrl', 'error', 'done'] },
  );
}
