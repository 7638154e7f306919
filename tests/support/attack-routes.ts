// Every address that takes forms, found by walking app/: a new one is probed without a line here.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './app';

const APP = path.join(ROOT, 'app');

/** What stands for a part of an address in brackets. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  '[form]': ['organisation', 'cooperation'],
  '[id]': ['gibt-es-nicht'],
};

/** `/records/organisation`, `/preferences` … */
export function formAddresses(): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)route\.tsx?$/.test(file),
  );
  return files
    .filter((file) => /export (async )?function POST\b/.test(readFileSync(path.join(APP, file), 'utf8')))
    .map((file) => `/${path.dirname(file)}`)
    .flatMap((template) => {
      const part = /\[[^\]]+\]/.exec(template)?.[0];
      if (part === undefined) return [template];
      const samples = SAMPLES[part];
      if (!samples) throw new Error(`${template}: say in tests/support/attack-routes.ts what stands for ${part}`);
      return samples.map((one) => template.replace(part, one));
    })
    .sort();
}
