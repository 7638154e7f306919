// Pages as somebody who has signed in sees them.
import type { BrowserContext } from 'playwright-core';

/** @param cookie `name=value` of the session */
export async function enterAs(context: BrowserContext, origin: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
}
