// The archive, for those who may bring an entry back: what is in it, since when, who put it there and why.
import { z } from 'zod';
import type { Basis } from '../../graph/model/lists';
import {
  archivedCooperations,
  archivedOrganisations,
  archivingsOf,
  countArchivedCooperations,
  countArchivedOrganisations,
} from '../../graph/queries/archive';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import { readNumber } from './since';

const PAGE = 20;

const archiveInput = z.strictObject({
  examples: z.boolean().default(true),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export interface ArchivedLine {
  type: 'organisation' | 'cooperation';
  id: string;
  name: string;
  basis: Basis;
  /** The day. */
  since: string;
  /** The change that archived it; null where none tells of it: the dataset says so. */
  by: { change: string; name: string | null; why: string | null } | null;
}
export interface Archive {
  /** Those archived last come first. */
  items: readonly ArchivedLine[];
  total: number;
  page: number;
  pages: number;
  /** The number of the latest change. */
  seen: number;
}

const german = new Intl.Collator('de');

/** @throws DomainError forbidden, invalid, storeUnavailable */
export async function listArchived(deps: Pick<RecordsDeps, 'engine'>, actor: Actor, input: unknown): Promise<Archive> {
  demand(actor, 'read', 'archive');
  const { examples, page: wanted } = parseInput(archiveInput, input);
  return deps.engine.read(async (tx) => {
    const seen = await readNumber(tx);
    const [organisations] = await countArchivedOrganisations.in(tx, { examples });
    const [cooperations] = await countArchivedCooperations.in(tx, { examples });
    const total = (organisations?.entries ?? 0) + (cooperations?.entries ?? 0);
    const pages = Math.max(1, Math.ceil(total / PAGE));
    const page = Math.min(wanted, pages);
    const asked = { examples, limit: page * PAGE };
    const lines = [
      ...(await archivedOrganisations.in(tx, asked)).map((one) => ({ ...one, type: 'organisation' as const })),
      ...(await archivedCooperations.in(tx, asked)).map((one) => ({ ...one, type: 'cooperation' as const })),
    ]
      .sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : german.compare(a.name, b.name)))
      .slice((page - 1) * PAGE, page * PAGE);
    const told = await archivingsOf.in(tx, { ids: lines.map(({ id }) => id) });
    const items = lines.map((line) => {
      const found = told.find(({ id }) => id === line.id);
      return { ...line, by: found ? { change: found.change, name: found.byName, why: found.why } : null };
    });
    return { items, total, page, pages, seen };
  });
}
