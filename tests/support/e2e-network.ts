// Watches what a page asks the network for and what the browser says about it, by Playwright and by the DevTools protocol.
import type { Page } from 'playwright-core';

export interface Watched {
  /** Errors since the last question; a page that is refused says so once. */
  complaints: (status: number) => string[];
  /** Every request, of any kind, that was not for the app. */
  strangers: () => string[];
  /** How many requests were seen: a watch that sees nothing proves nothing. */
  seen: () => number;
}

/** Content that comes with the page itself. */
const WITHIN = /^(data|blob|about):/;

export async function watchPage(page: Page, origin: string): Promise<Watched> {
  const said: string[] = [];
  const urls = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      said.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => urls.add(request.url()));
  page.on('websocket', (socket) => urls.add(socket.url()));
  const devtools = await page.context().newCDPSession(page);
  devtools.on('Network.requestWillBeSent', ({ request }) => urls.add(request.url));
  devtools.on('Network.webSocketCreated', ({ url }) => urls.add(url));
  devtools.on('Network.webTransportCreated', ({ url }) => urls.add(url));
  await devtools.send('Network.enable');
  // The policy tells of violations by an event too, whether or not the console does.
  await page.exposeFunction('tellTest', (text: string) => said.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (window as unknown as { tellTest: (text: string) => void }).tellTest;
      tell(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return {
    complaints: (status) => {
      const ownStatus = new RegExp(`^console: Failed to load resource: .* ${status} `);
      return said.splice(0).filter((line) => status < 400 || !ownStatus.test(line));
    },
    strangers: () =>
      [...urls]
        .filter((url) => !WITHIN.test(url) && !url.startsWith(`${origin}/`))
        .map((url) => `left the app: ${url}`),
    seen: () => urls.size,
  };
}
