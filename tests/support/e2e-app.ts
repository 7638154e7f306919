// One running app for a file of tests, with its log at hand.
import { afterAll, beforeAll } from '@jest/globals';
import { startApp, type App } from './app';

export interface LogLine {
  level: number;
  msg: string;
  id?: string;
  code?: string;
  path?: string;
}
export interface TestApp {
  /** Such as `http://127.0.0.1:41234`. */
  origin: () => string;
  /** Every line of the log so far. */
  log: () => LogLine[];
  /** Everything that was printed, for what must not stand there. */
  printed: () => string;
}
type Options = NonNullable<Parameters<typeof startApp>[0]>;

/** Starts the app before the tests of this block and stops it after them. */
export function useApp(options: Options | (() => Promise<Options>) = {}): TestApp {
  let app: App | undefined;
  beforeAll(async () => {
    const chosen = typeof options === 'function' ? await options() : options;
    app = await startApp({ seeded: chosen.dataFolder === undefined, ...chosen });
  });
  afterAll(() => app?.stop());
  const running = (): App => {
    if (!app) throw new Error('the app is asked for outside a test');
    return app;
  };
  return { origin: () => running().url, printed: () => running().output(), log: () => linesOf(running().output()) };
}

export const linesOf = (text: string): LogLine[] =>
  text.split('\n').flatMap((line) => (/^\{.*\}$/.test(line) ? [JSON.parse(line) as LogLine] : []));
