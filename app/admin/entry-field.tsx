// A field for an organisation: its name or its id, with all of them to choose from. Works without JavaScript.
import type { DirectoryDeps } from '../../lib/directory/deps';
import { Labelled } from '../_ui/labelled';

/** A browser offers no more in a sensible way. */
const MOST_OFFERED = 2000;

type Deps = Pick<DirectoryDeps, 'index'>;
const organisationsOf = (deps: Deps) => deps.index().records.filter(({ type }) => type === 'organisation');

function idIn(records: ReturnType<Deps['index']>['records'], typed: string): string | null {
  const text = typed.trim();
  if (records.some(({ id }) => id === text)) return text;
  const named = records.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** @returns the id that is meant; null where nothing or more than one thing has this name */
export const findEntryId = (deps: Deps, typed: string): string | null => idIn(deps.index().records, typed);

/** As `findEntryId`, of organisations only: a cooperation of the same name is not meant where somebody works. */
export const findOrganisationId = (deps: Deps, typed: string): string | null => idIn(organisationsOf(deps), typed);

export const entryName = (deps: Deps, id: string): string => {
  const { records, recordOf } = deps.index();
  return records[recordOf.get(id) ?? -1]?.name ?? id;
};

interface Props {
  deps: Deps;
  name: string;
  label: string;
  hint: string;
  value?: string;
  wrong?: string | undefined;
  required?: boolean;
}

export function EntryField({ deps, name, label, hint, value = '', wrong, required = false }: Props) {
  return (
    <Labelled name={name} label={label} hint={hint} wrong={wrong} isAlert>
      {(control) => (
        <>
          <input
            {...control}
            list={`${name}-list`}
            defaultValue={value}
            required={required}
            maxLength={200}
            autoComplete="off"
          />
          <datalist id={`${name}-list`}>
            {organisationsOf(deps)
              .slice(0, MOST_OFFERED)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
          </datalist>
        </>
      )}
    </Labelled>
  );
}
