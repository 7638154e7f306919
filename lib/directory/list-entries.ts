// The short lists of the directory: the eight Bausteine with their counts, the ten towns, the sources, the glossary.
import { z } from 'zod';
import { entriesWithShortName } from '../../graph/queries/entries';
import { KINDS, TOWNS } from '../../graph/model/lists';
import { allSources } from '../../graph/queries/sources';
import { allBausteine, allTowns } from '../../graph/queries/topics';
import { label } from '../i18n/translator';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from './deps';
import { parseInput } from './parse-input';
import { findEntries } from './search-entries';
import { viewInput } from './view-input';

export const listInput = z.strictObject(viewInput);
type ListInput = z.output<typeof listInput>;

const count = z.object({ count: z.int(), examples: z.int() });
export const bausteinList = z.object({
  total: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      name: z.string(),
      priority: z.string(),
      priorityLabel: z.string(),
      priorityFrom: z.string().nullable(),
      organisations: count,
      cooperations: count,
    }),
  ),
  nextCursor: z.null(),
});
export const townList = z.object({
  total: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      ags: z.string(),
      name: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      organisations: count,
    }),
  ),
  nextCursor: z.null(),
});

/** A post is an entry of its own and no organisation. */
const ORGANISATIONS = { type: ['organisation'], kind: KINDS.filter((kind) => kind !== 'function') };
const COOPERATIONS = { type: ['cooperation'] };

/** The counts of one facet, the same that the directory shows. */
async function countsOf(
  deps: DirectoryDeps,
  actor: Actor,
  asked: ListInput,
  filters: object,
  facet: 'baustein' | 'town',
) {
  const result = findEntries(deps, actor, {
    ...asked,
    examples: asked.examples ? '1' : '0',
    ...filters,
    limit: 1,
  });
  const byValue = new Map(result.facets[facet].map((value) => [value.value, value]));
  return (value: string) => ({ count: byValue.get(value)?.count ?? 0, examples: byValue.get(value)?.examples ?? 0 });
}

export async function listBausteine(
  deps: DirectoryDeps,
  actor: Actor,
  input: unknown,
): Promise<z.infer<typeof bausteinList>> {
  demand(actor, 'read', 'entry');
  const asked = parseInput(listInput, input);
  const rows = await allBausteine.ask(deps.engine, {});
  const organisations = await countsOf(deps, actor, asked, ORGANISATIONS, 'baustein');
  const cooperations = await countsOf(deps, actor, asked, COOPERATIONS, 'baustein');
  const items = rows
    .map(({ baustein }) => ({
      ...baustein,
      priorityLabel: label(asked.lang, 'priority', baustein.priority),
      organisations: organisations(baustein.number),
      cooperations: cooperations(baustein.number),
    }))
    .sort((a, b) => Number(a.number) - Number(b.number));
  return { total: items.length, items, nextCursor: null };
}

export async function listTowns(deps: DirectoryDeps, actor: Actor, input: unknown): Promise<z.infer<typeof townList>> {
  demand(actor, 'read', 'entry');
  const asked = parseInput(listInput, input);
  const towns = (await allTowns.ask(deps.engine, {})).filter((row) => (TOWNS as readonly string[]).includes(row.id));
  const organisations = await countsOf(deps, actor, asked, ORGANISATIONS, 'town');
  const items = towns.map((row) => ({ ...row, ags: row.id, organisations: organisations(row.id) }));
  return { total: items.length, items, nextCursor: null };
}

export async function listSources(deps: DirectoryDeps, actor: Actor, input: unknown) {
  demand(actor, 'read', 'entry');
  parseInput(listInput, input);
  return { items: await allSources.ask(deps.engine, {}) };
}

/** Abbreviations and what they stand for, from the entries themselves. */
export async function readGlossary(deps: DirectoryDeps, actor: Actor, input: unknown) {
  demand(actor, 'read', 'entry');
  const asked = parseInput(listInput, input);
  const rows = await entriesWithShortName.ask(deps.engine, {});
  const collator = new Intl.Collator('de');
  const items = rows
    .filter((row) => asked.examples || row.basis !== 'example')
    .map((row) => ({ ...row, typeLabel: label(asked.lang, 'type', row.type) }))
    .sort((a, b) => collator.compare(a.short, b.short) || collator.compare(a.name, b.name));
  return { total: items.length, items };
}
