// Sends mails as long as the app runs: looks what is due every few seconds, and once a minute what time has brought about.
import { hastenMails } from '../../graph/queries/mail';
import { sendDue, type MailDeps } from './send-due';
import { sweep } from './sweep';

const EVERY_MS = 5000;
const SWEEP_EVERY_MS = 60_000;
/** A server that hangs does not keep the app from ending: the mail is taken up again later. */
const PATIENCE_MS = 5000;

interface Options extends Omit<MailDeps, 'isClosing'> {
  /** The store was away. */
  failed: (error: unknown) => void;
}

/** @returns what ends it, once the mail that is just being sent is out, or would take too long */
export function keepSending({ failed, ...options }: Options): { close: () => Promise<void> } {
  let closed = false;
  const deps: MailDeps = { ...options, isClosing: () => closed };
  let begun = false;
  let told = false;
  let sweptAt = Number.NEGATIVE_INFINITY;
  const hasten = async (): Promise<void> => {
    if (!begun) await deps.engine.write((tx) => hastenMails(tx, deps.now().toISOString()));
    begun = true;
  };
  const look = async (): Promise<void> => {
    if (performance.now() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = performance.now();
    await sweep(deps.engine, deps.now());
  };
  /** Whatever goes wrong with what time brings about, decisions go out. */
  const round = (): Promise<void> =>
    hasten()
      .then(look)
      .finally(() => sendDue(deps));
  /** A failure is told once, and the next round tries again. */
  const calmly = (): Promise<void> =>
    round().then(
      () => void (told = false),
      (error: unknown) => {
        if (!told && !closed) failed(error);
        told = true;
      },
    );
  let running = calmly();
  let waiting = false;
  const timer = setInterval(() => {
    if (waiting) return;
    waiting = true;
    running = running.then(() => {
      waiting = false;
      return closed ? undefined : calmly();
    });
  }, EVERY_MS);
  timer.unref();
  return {
    close: async () => {
      closed = true;
      clearInterval(timer);
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
    },
  };
}
