// The parameters of the audit log: the page and its file read the same ones.
import { DomainError } from '../../../graph/model/errors';
import type { DirectoryDeps } from '../../../lib/directory/deps';
import type { Query } from '../../../lib/paths';
import type { RawQuery } from '../../_server/page-input';
import { findEntryId } from '../entry-field';

export const PARAMETERS = ['from', 'until', 'ask', 'event', 'person', 'organisation', 'page'] as const;

/** As it was asked, for links that go on from here. @throws DomainError invalid where a parameter stands twice */
export function askedOf(query: RawQuery): Record<string, string> {
  const asked: Record<string, string> = {};
  for (const name of PARAMETERS) {
    const value = query[name];
    if (Array.isArray(value)) throw new DomainError('invalid', { param: name });
    if (value !== undefined && value !== '') asked[name] = value;
  }
  return asked;
}

/** With the id of the organisation where its name was typed. @throws DomainError invalid (`organisation`) */
export function inputOf(deps: Pick<DirectoryDeps, 'index'>, asked: Record<string, string>): Query {
  const { organisation, ...rest } = asked;
  if (organisation === undefined) return rest;
  const id = findEntryId(deps, organisation);
  if (id === null) throw new DomainError('invalid', { param: 'organisation' });
  return { ...rest, organisation: id };
}
