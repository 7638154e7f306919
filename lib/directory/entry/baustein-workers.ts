// Who works on a Baustein on the day, through which cooperations and in which roles there, or by itself.
import type { Period } from '../../../graph/model/day';
import { workersByThemselves, workersThroughCooperations } from '../../../graph/queries/topics';
import { label } from '../../i18n/translator';
import type { z } from 'zod';
import type { BausteinEntry } from '../entry-schema';
import { groupBy, rankOfRole } from './roles';
import { byName, isActive, refOf, shows, type View } from './view';

type Worker = BausteinEntry['workers'][number];
type Sitting = BausteinEntry['cooperations'][number]['participants'][number];
type Row = z.output<(typeof workersThroughCooperations)['row']>;
type Workers = Pick<BausteinEntry, 'workers' | 'organisations'> & {
  /** Who sits in each cooperation, those who lead first. */
  sitting: Map<string, Sitting[]>;
};

/** Who answers for it by itself comes first, then who is known from a source or the office, then the made-up ones. */
function rankOf({ organisation, as }: Worker): number {
  if (organisation.basis === 'example') return 2;
  return as.length > 0 ? 0 : 1;
}

export async function readWorkers(view: View, id: string): Promise<Workers> {
  const holds = (period: Period): boolean => isActive(view, period);
  const through = (await workersThroughCooperations.in(view.tx, { id })).filter(
    (row) => shows(view, row.organisation, row.cooperation) && [row, row.organisation, row.cooperation].every(holds),
  );
  const alone = (await workersByThemselves.in(view.tx, { id })).filter(
    (row) => shows(view, row.organisation, row.fact) && [row.fact, row.organisation].every(holds),
  );
  const posts = new Set<string>();
  const workers = new Map<string, Worker>();
  const workerOf = (organisation: Row['organisation']): Worker => {
    if (organisation.kind === 'function') posts.add(organisation.id);
    const made = { organisation: refOf('organisation', organisation), through: [], as: [], asLabel: [] };
    const found: Worker = workers.get(organisation.id) ?? made;
    workers.set(organisation.id, found);
    return found;
  };
  for (const row of through) {
    const worker = workerOf(row.organisation);
    if (!worker.through.some((one) => one.id === row.cooperation.id))
      worker.through.push(refOf('cooperation', row.cooperation));
  }
  for (const row of alone) {
    const worker = workerOf(row.organisation);
    worker.as.push(row.fact.as);
    worker.asLabel.push(label(view.lang, 'worksAs', row.fact.as));
  }
  const sorted = [...workers.values()].sort((a, b) => rankOf(a) - rankOf(b) || byName(a.organisation, b.organisation));
  const counted = sorted.filter((worker) => !posts.has(worker.organisation.id));
  const examples = counted.filter((worker) => worker.organisation.basis === 'example').length;
  return { workers: sorted, organisations: { count: counted.length, examples }, sitting: sittingIn(view, through) };
}

function sittingIn(view: View, rows: readonly Row[]): Map<string, Sitting[]> {
  const found = new Map<string, Sitting[]>();
  for (const [cooperation, here] of groupBy(rows, (row) => row.cooperation.id)) {
    const sitting = [...groupBy(here, (row) => row.organisation.id).values()].flatMap((held): Sitting[] => {
      const organisation = held[0]?.organisation;
      if (!organisation) return [];
      const roles = [...new Set(held.map((row) => row.role))].sort(
        (a, b) => rankOfRole([{ role: a }]) - rankOfRole([{ role: b }]),
      );
      const rolesLabel = roles.map((role) => label(view.lang, 'role', role));
      return [{ ...refOf('organisation', organisation), kind: organisation.kind, roles, rolesLabel }];
    });
    const rank = (one: Sitting): number => rankOfRole(one.roles.map((role) => ({ role })));
    found.set(
      cooperation,
      sitting.sort((a, b) => rank(a) - rank(b) || byName(a, b)),
    );
  }
  return found;
}
