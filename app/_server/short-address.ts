// Pages whose state may outgrow an address: `?s=key` stands for the whole query, and a query that is too long becomes one.
import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { DomainError, isDomainError } from '../../graph/model/errors';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { LONGEST_ADDRESS } from '../../lib/kept/longest-address';
import { keepQuery, openQuery } from '../../lib/kept/short-address';
import { SECTION } from '../../lib/network/section';
import type { RawQuery } from './page-input';
import { readActor } from './session';
import { slowWriting } from './slow-down';

/** What a page works with: the query, and the address that it would have if addresses could be long. */
export interface Whole {
  query: RawQuery;
  address: string;
}

/** The text of an address behind its question mark, as a page is handed it. */
export function rawOf(query: string): RawQuery {
  const search = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** @throws DomainError invalid (`s`) where the key opens nothing, or stands beside other parameters */
export async function openShortAddress(deps: DirectoryDeps, { query, address }: Whole): Promise<Whole> {
  if (query.s === undefined) return { query, address };
  const { s, [SECTION]: section, ...others } = query;
  if (typeof s !== 'string' || Object.keys(others).length > 0) throw new DomainError('invalid', { param: 's' });
  const kept = await openQuery(deps, await readActor(), s);
  const beside = section === undefined ? {} : { [SECTION]: section };
  return { query: { ...rawOf(kept), ...beside }, address: `${address.split('?')[0] ?? '/'}?${kept}` };
}

/** The short address of a page that could be drawn; null where it needs none, or the store is away. @throws DomainError tooMany */
export async function shortOf(deps: DirectoryDeps, address: string): Promise<string | null> {
  if (address.length <= LONGEST_ADDRESS) return null;
  const [path = '/', search = ''] = address.split(/\?(.*)/s);
  // the section of a picture is no part of what it shows: it stays beside the key
  const kept = new URLSearchParams(search);
  const section = kept.getAll(SECTION).map((one) => `&${SECTION}=${encodeURIComponent(one)}`);
  kept.delete(SECTION);
  const actor = await readActor();
  slowWriting(actor, await headers());
  const key = await keepQuery(deps, actor, section.length > 0 ? kept.toString() : search).catch((error: unknown) => {
    if (isDomainError(error)) return null; // the store is away: the long address works meanwhile
    throw error;
  });
  return key && `${path}?s=${key}${section.join('')}`;
}

/** Sends on where the address of a page that could be drawn is too long. @throws Next's redirect, DomainError tooMany */
export async function shortenAddress(deps: DirectoryDeps, address: string): Promise<void> {
  const short = await shortOf(deps, address);
  if (short) redirect(short);
}
