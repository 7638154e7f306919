// The network in numbers, from the live search index: who works together, on which field, and what the fields share.
import { z } from 'zod';
import { BAUSTEIN_NUMBERS, isWorkingRole } from '../../graph/model/lists';
import { statusOn } from '../../graph/model/day';
import { valuesOf } from '../search/columns';
import type { SearchRecord } from '../search/record';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from './deps';
import { parseInput } from './parse-input';
import { viewInput } from './view-input';

const overviewInput = z.strictObject(viewInput);

interface Count {
  count: number;
  examples: number;
}
interface Field {
  /** The number of the Baustein, which is its id. */
  id: string;
  name: string;
  organisations: Count;
  cooperations: Count;
}
export interface Overview {
  /** Organisations that work in a cooperation on a field, and the cooperations in which any of them does. */
  organisations: Count;
  cooperations: Count;
  fields: Field[];
  /** Two fields and what is about both; pairs that share nothing are left out. */
  shared: { a: string; b: string; organisations: Count; cooperations: Count }[];
}

const counted = (): Count => ({ count: 0, examples: 0 });
function add(count: Count, record: SearchRecord): void {
  count.count++;
  if (record.basis === 'example') count.examples++;
}

/**
 * One walk over the index. A field counts what the directory counts: organisations without posts, nothing that has ended.
 * @throws DomainError invalid
 */
export function readOverview(deps: DirectoryDeps, actor: Actor, input: unknown): Overview {
  demand(actor, 'read', 'network');
  const asked = parseInput(overviewInput, input);
  const today = deps.today();
  const day = asked.day ?? today.day;
  const index = deps.index();
  const { status, baustein } = index.dayView(day, today.undatedFrom);
  const fields = new Map(
    BAUSTEIN_NUMBERS.map((id): [string, Field] => {
      const name = index.records[index.recordOf.get(id) ?? -1]?.name ?? id;
      return [id, { id, name, organisations: counted(), cooperations: counted() }];
    }),
  );
  const pairs = new Map<string, Overview['shared'][number]>();
  const overview = { organisations: counted(), cooperations: counted() };

  /** The cooperations on a field that an organisation works in on the day. */
  const worksIn = (record: SearchRecord): number[] =>
    record.participations.flatMap((part) => {
      const at = index.recordOf.get(part.cooperation);
      const cooperation = index.records[at ?? -1];
      if (at === undefined || !cooperation || status[at] !== 'active' || cooperation.bausteine.length === 0) return [];
      if (!asked.examples && cooperation.basis === 'example') return [];
      return isWorkingRole(part.role) && statusOn(part, day, today.undatedFrom) === 'active' ? [at] : [];
    });
  const working = new Set<number>();

  index.records.forEach((record, at) => {
    if (record.type !== 'organisation' && record.type !== 'cooperation') return;
    if (status[at] === 'ended' || record.kind === 'function') return;
    if (!asked.examples && record.basis === 'example') return;
    const what = record.type === 'organisation' ? 'organisations' : 'cooperations';
    const numbers = valuesOf(baustein, at);
    const together = status[at] === 'active' ? worksIn(record) : [];
    if (together.length > 0) add(overview.organisations, record);
    for (const cooperation of together) working.add(cooperation);
    numbers.forEach((a, i) => {
      const field = fields.get(a);
      if (field) add(field[what], record);
      for (const b of numbers.slice(i + 1)) {
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, organisations: counted(), cooperations: counted() };
        add(pair[what], record);
        pairs.set(`${a} ${b}`, pair);
      }
    });
  });
  for (const at of working) {
    const cooperation = index.records[at];
    if (cooperation) add(overview.cooperations, cooperation);
  }
  return { ...overview, fields: [...fields.values()], shared: [...pairs.values()] };
}
