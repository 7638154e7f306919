// Every address that takes forms, found by walking app/: a new one is probed without a line here.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './app';

const APP = path.join(ROOT, 'app');

/** What stands for a part of an address in brackets. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  '[form]': ['organisation', 'cooperation'],
  '[id]': ['gibt-es-nicht'],
  '[act]': ['grant', 'extend'],
};

/** One address for each sample of the first part in brackets, and so on. */
function filledIn(template: string): string[] {
  const part = /\[[^\]]+\]/.exec(template)?.[0];
  if (part === undefined) return [template];
  const samples = SAMPLES[part];
  if (!samples) throw new Error(`${template}: say in tests/support/attack-routes.ts what stands for ${part}`);
  return samples.flatMap((one) => filledIn(template.replace(part, one)));
}

/** A handler of its own, or work that is given to what makes all handlers of an address. */
const TAKES = /export (async )?function POST\b|^ {2}POST: /m;

/** `/records/organisation`, `/preferences` … */
export function formAddresses(): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)route\.tsx?$/.test(file),
  );
  return files
    .filter((file) => TAKES.test(readFileSync(path.join(APP, file), 'utf8')))
    .flatMap((file) => filledIn(`/${path.dirname(file)}`))
    .sort();
}
