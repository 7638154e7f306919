// The cookies of signing in, of the selection, and of what was typed without a session. Over https their names begin with `__Host-`: then no other site below the same domain, and
// nobody on the way, can have set them.

export interface CookieOption {
  name: string;
  options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean };
}
export const cookieOf = (
  name: 'session' | 'basket' | 'draft' | 'csrf' | 'callback' | 'typed' | 'state' | 'pkce' | 'nonce',
  secure: boolean,
): CookieOption => ({
  name: secure ? `__Host-${name}` : name,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
});

/** A line for the head of an answer. @param maxAge in seconds; 0 removes the cookie */
export const cookieLine = ({ name, options }: CookieOption, value: string, maxAge: number): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`;
