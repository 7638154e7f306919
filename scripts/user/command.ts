// What `npm run user` can do, whether it opens the store itself or asks the running app to: a command in, lines out.
import { z } from 'zod';
import type { GraphEngine } from '../../graph/engine/port';
import type { DomainError } from '../../graph/model/errors';
import { isDomainError } from '../../graph/model/errors';
import { countEntries } from '../../graph/queries/store';
import type { Actor } from '../../lib/auth/actor';
import {
  addUser,
  changeDisabled,
  changeRole,
  listUsers,
  resetPassword,
  type Invited,
  type ListedUser,
} from '../../lib/auth/manage-users';
import { clock } from '../../lib/config/clock';
import { translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';

const one = { login: z.string() };
export const command = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('add'),
    ...one,
    name: z.string(),
    role: z.string(),
    /** Demanded by `addUser`, which says so more plainly than the list of all commands. */
    organisation: z.string().optional(),
  }),
  z.strictObject({ do: z.literal('disable'), ...one }),
  z.strictObject({ do: z.literal('enable'), ...one }),
  z.strictObject({ do: z.literal('role'), ...one, role: z.string() }),
  z.strictObject({ do: z.literal('reset'), ...one }),
  z.strictObject({ do: z.literal('list') }),
]);
export type Command = z.infer<typeof command>;
export interface Answer {
  done: boolean;
  lines: string[];
}

/** Whoever may run commands on this machine may read and write the store anyway. */
const OPERATOR: Actor = { role: 'admin', id: 'terminal', name: 'Betrieb' };

const invitation = ({ login, key }: Invited, base: string): string[] => [
  `${login} wählt das Kennwort unter diesem Link, einmal, innerhalb von 24 Stunden:`,
  `${base}${paths.welcome(key)}`,
];
const listed = ({ login, name, role, disabled, hasPassword, isOfProvider, worksAt }: ListedUser): string =>
  [
    login,
    role,
    name,
    worksAt ?? 'ohne Amt',
    disabled && 'gesperrt',
    isOfProvider ? 'Konto der Verwaltung' : !hasPassword && 'ohne Kennwort',
  ]
    .filter(Boolean)
    .join('  ');

async function perform(engine: GraphEngine, asked: Command, base: string): Promise<string[]> {
  const deps = { engine };
  const now = clock();
  switch (asked.do) {
    case 'add': {
      const { do: _do, ...user } = asked;
      return invitation(await addUser(deps, OPERATOR, user, now), base);
    }
    case 'reset':
      return invitation(await resetPassword(deps, OPERATOR, { login: asked.login }, now), base);
    case 'role':
      await changeRole(deps, OPERATOR, { login: asked.login, role: asked.role }, now);
      return [`${asked.login} hat jetzt die Rolle ${asked.role}.`];
    case 'disable':
    case 'enable':
      await changeDisabled(deps, OPERATOR, { login: asked.login, disabled: asked.do === 'disable' }, now);
      return [`${asked.login} ist jetzt ${asked.do === 'disable' ? 'gesperrt' : 'freigegeben'}.`];
    case 'list': {
      const users = await listUsers(deps, OPERATOR);
      return users.length > 0 ? users.map(listed) : ['Es gibt noch keinen Zugang.'];
    }
  }
}

const WRONG: Readonly<Record<string, string>> = {
  login: 'Der Anmeldename braucht 2 bis 120 Buchstaben, Ziffern oder . _ @ + - und beginnt mit Buchstabe oder Ziffer.',
  name: 'Der Name braucht 2 bis 120 Zeichen.',
  role: 'Rollen: reader, moderator, editor, auditor, admin.',
  organisation:
    'Das Amt fehlt: --organisation und die Kennung einer Organisation, wie sie in der Adresse ihrer Seite steht.',
};
const MISSING: Readonly<Record<string, string>> = {
  login: 'Diesen Anmeldenamen gibt es nicht.',
  organisation: 'Diese Organisation gibt es nicht: gefragt ist ihre Kennung, wie sie in der Adresse ihrer Seite steht.',
};

const EMPTY =
  'Der Bestand ist noch leer, also gibt es noch kein Amt: Starten Sie die App einmal (npm start), oder füllen Sie ihn mit npm run seed.';

async function faultOf(engine: GraphEngine, error: DomainError): Promise<string> {
  const param = error.param ?? '';
  if (error.code === 'notFound' && param === 'organisation') {
    const [stored] = await countEntries.ask(engine, {});
    if (stored?.entries === 0) return EMPTY;
  }
  if (error.code === 'invalid' && WRONG[param]) return WRONG[param];
  if (error.code === 'notFound' && MISSING[param]) return MISSING[param];
  if (error.code === 'duplicate') return 'Diesen Anmeldenamen gibt es schon.';
  return translator('de')(`errors.${error.code}`, { param });
}

/** @param base where the app is reached, for the links @throws what is no expected failure */
export async function runCommand(engine: GraphEngine, asked: Command, base: string): Promise<Answer> {
  try {
    return { done: true, lines: await perform(engine, asked, base) };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { done: false, lines: [await faultOf(engine, error)] };
  }
}
