// The login that somebody typed before they were refused: in a cookie for some minutes, until the form shows it again, so that
// it stands in no address. A password is never kept.
import { login as loginSchema } from '../../graph/model/users';
import { cookieLine, cookieOf } from './cookies';

const KEPT_SECONDS = 300;

/** What is no login is not handed back either. */
export function keepTyped(headers: Headers, secure: boolean, typed: string): void {
  const { data } = loginSchema.safeParse(typed);
  if (!data) return;
  headers.append('set-cookie', cookieLine(cookieOf('typed', secure), encodeURIComponent(data), KEPT_SECONDS));
}

/** @param value of the cookie, decoded */
export const typedLogin = (value: string | undefined): string | undefined => loginSchema.safeParse(value).data;
