// What stood in a form of a record, as it was sent.
import { DomainError } from '../../graph/model/errors';
import { PROOF_FIELDS, valuesFromText, type Values } from '../../lib/records/form';

export type TypedFields = Values;

/** Fields of every form, beside the record's own. */
const COMMON = ['id', 'at', 'requestKey', 'anyway', ...PROOF_FIELDS] as const;
const NOT_THE_RECORDS: readonly string[] = [...COMMON, 'base', 'address', 'draft', 'act', 'seen', 'report', 'joining'];
/** What was picked of two versions, and what was typed to find an entry. */
const HELPS = /^(pick|find)\./;

/** Names of fields are ours; others, `__proto__` among them, are not taken in. */
const NAME = /^[A-Za-z][A-Za-z.]*$/;

/** @throws DomainError invalid where it is no form */
export async function readTyped(request: Request): Promise<TypedFields> {
  const form = await request.formData().catch((cause: unknown) => {
    throw new DomainError('invalid', { param: 'form', cause });
  });
  const typed = new Map<string, string[]>();
  for (const [name, value] of form)
    if (typeof value === 'string' && NAME.test(name)) typed.set(name, [...(typed.get(name) ?? []), value]);
  return Object.fromEntries(typed);
}

function readBase(text: string | undefined): Values {
  const base = valuesFromText(text);
  if (!base) throw new DomainError('invalid', { param: 'base' });
  return base;
}

/** The input of `saveRecord`; where both versions were shown, the chosen one of each field. */
export function toSaveInput(form: string, typed: TypedFields): unknown {
  const base = readBase(typed['base']?.[0]);
  const values: Record<string, readonly string[]> = {};
  for (const [name, given] of Object.entries(typed)) {
    if (NOT_THE_RECORDS.includes(name) || HELPS.test(name)) continue;
    values[name] = given;
  }
  for (const [name, [side]] of Object.entries(typed))
    if (name.startsWith('pick.') && side === 'theirs')
      values[name.slice(5)] = Object.hasOwn(base, name.slice(5)) ? (base[name.slice(5)] ?? []) : [];
  const common = COMMON.flatMap((name) => (typed[name]?.[0] === undefined ? [] : [[name, typed[name][0]]]));
  const joining = typed['joining'] ?? [];
  return { form, values, base, joining, ...(Object.fromEntries(common) as Record<string, string>) };
}

/** The input of `actOnRecord`, where another button than the one that saves was pressed. */
export function toActInput(form: string, typed: TypedFields): Record<string, string> | null {
  const act = typed['act']?.[0];
  if (act === undefined) return null;
  const given = (['id', 'at', 'seen', 'requestKey', 'why'] as const).flatMap((name) =>
    typed[name]?.[0] === undefined ? [] : [[name, typed[name][0]] as const],
  );
  return { form, act, ...Object.fromEntries(given) };
}
