// `npm run user -- add|disable|enable|role|reset|list`: manages who may sign in, whether or not the app is running.
import { parseArgs } from 'node:util';
import { isDomainError } from '../graph/model/errors';
import { readConfig, type Config } from '../lib/config/config';
import { loadEnvFile } from '../lib/config/env-file';
import { withStore } from '../lib/container';
import { baseOf } from './server/base';
import { faultLines } from './server/start-faults';
import { command, runCommand, type Answer, type Command } from './user/command';
import { knock } from './user/door';

const USAGE = `Aufruf:
  npm run user -- add ANMELDENAME --name "Vorname Name" --role ROLLE --organisation KENNUNG
  npm run user -- role ANMELDENAME ROLLE
  npm run user -- disable|enable|reset ANMELDENAME
  npm run user -- list
Rollen: reader, moderator, editor, auditor, admin`;

function readCommand(): Command | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { name: { type: 'string' }, role: { type: 'string' }, organisation: { type: 'string' } },
    });
    const [what, login, role, ...more] = positionals;
    if (more.length > 0 || (what !== 'role' && role !== undefined)) return null;
    return command.parse({
      do: what,
      ...(login !== undefined && { login }),
      ...(role !== undefined && { role }),
      ...values,
    });
  } catch {
    return null;
  }
}

async function run(config: Config, asked: Command): Promise<Answer> {
  try {
    return await withStore(config, (engine) =>
      runCommand(engine, asked, config.address ?? baseOf(config.host, config.port)),
    );
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'storeInUse') throw error;
    const answer = await knock(config.dataFolder, asked);
    if (!answer) throw error;
    return answer;
  }
}

async function main(): Promise<number> {
  const asked = readCommand();
  if (!asked) {
    console.error(USAGE);
    return 1;
  }
  let config: Config | undefined;
  try {
    loadEnvFile(process.cwd());
    config = readConfig(process.env, process.cwd());
    const { done, lines } = await run(config, asked);
    console[done ? 'log' : 'error'](lines.join('\n'));
    return done ? 0 : 1;
  } catch (error) {
    console.error(faultLines(error, config).join('\n'));
    if (!isDomainError(error)) console.error(error);
    return 1;
  }
}

process.exitCode = await main();
