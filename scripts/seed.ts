// `npm run seed -- [--without-examples] [--reset] [--yes]`: fills the store with the delivered dataset, or replaces what is there.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isDomainError } from '../graph/model/errors';
import { readConfig, type Config } from '../lib/config/config';
import { loadEnvFile } from '../lib/config/env-file';
import { seedStore } from '../lib/container';
import { faultLines } from './server/start-faults';

const USAGE = 'Aufruf: npm run seed -- [--without-examples] [--reset] [--yes]';

function readArguments(): { examples: boolean; reset: boolean; yes: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { 'without-examples': { type: 'boolean' }, reset: { type: 'boolean' }, yes: { type: 'boolean' } },
    });
    return { examples: !values['without-examples'], reset: values.reset ?? false, yes: values.yes ?? false };
  } catch {
    return null;
  }
}

const nameOf = (config: Config): string => config.neo4j?.uri ?? config.dataFolder;

async function confirmed(config: Config): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Alles in ${nameOf(config)} durch den mitgelieferten Bestand ersetzen? [ja/nein] `,
  );
  terminal.close();
  return /^(ja|j|yes|y)$/i.test(answer.trim());
}

async function main(): Promise<number> {
  const chosen = readArguments();
  if (!chosen) {
    console.error(USAGE);
    return 1;
  }
  let config: Config | undefined;
  try {
    loadEnvFile(process.cwd());
    config = readConfig(process.env, process.cwd());
    if (chosen.reset && !chosen.yes && !(await confirmed(config))) {
      console.error('Nichts geändert. Ohne Rückfrage ersetzt: npm run seed -- --reset --yes');
      return 1;
    }
    const examples = chosen.examples && config.examples;
    const result = await seedStore({ ...config, examples, reset: chosen.reset });
    if (result === 'notEmpty') {
      console.error(`${nameOf(config)} ist nicht leer, nichts geändert. Ersetzen: npm run seed -- --reset`);
      return 1;
    }
    console.log(`Bestand geladen nach ${nameOf(config)}${examples ? '' : ', ohne Beispiele'}.`);
    const { withoutAmt } = result;
    if (withoutAmt.length > 0)
      console.log(`Ohne Amt, bitte unter „Zugänge“ eines eintragen: ${withoutAmt.join(', ')}.`);
    return 0;
  } catch (error) {
    console.error(faultLines(error, config).join('\n'));
    if (!isDomainError(error)) console.error(error);
    return 1;
  }
}

process.exitCode = await main();
