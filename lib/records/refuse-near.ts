// A new entry with nearly the name of another is made only by somebody who has seen the other.
import { askIndex } from '../search/ask-index';
import { explain } from '../search/explain';
import { relax } from '../search/relax';
import type { SearchIndex } from '../search/index-of-records';
import type { SearchRecord } from '../search/record';
import type { Values } from './form';
import { isNear, MOST_NEAR, nearQuestion } from './near-names';
import { broken } from './rules/broken';

const LOOKED_AT = 10;
/** A name is taken on whatever day. */
const ANY_DAY = ['2010-01-01', '2010-01-01'] as const;

/** @param form whose entries are looked through; what has no name of its own is near to nothing */
export function findNear(index: SearchIndex, form: string, name: string): SearchRecord[] {
  const q = nearQuestion(name);
  if (q === '' || index.records.length === 0 || (form !== 'organisation' && form !== 'cooperation')) return [];
  const none = { baustein: [], town: [], kind: [], language: [], targetGroup: [], role: [], form: [], hasContact: [] };
  const [day, undatedFrom] = ANY_DAY;
  const question = {
    q,
    filters: { ...none, type: [form] },
    withExamples: true,
    withCountyWide: true,
    day,
    undatedFrom,
    order: 'relevance' as const,
    lang: 'de' as const,
  };
  const asTyped = askIndex(index, question);
  const instead = relax(index, question, asTyped);
  const answer = instead?.answer ?? asTyped;
  const without = instead?.without ?? [];
  return answer.ordered
    .slice(0, LOOKED_AT)
    .flatMap((number) => {
      const record = index.records[number];
      const matched = explain(index, answer.plan, answer.view, number, 'de');
      return record && isNear(q, without, { ...record, matched }) ? [record] : [];
    })
    .slice(0, MOST_NEAR);
}

/** @throws DomainError invalid, rule `near` */
export function refuseNear(index: SearchIndex, form: string, values: Values): void {
  const near = findNear(index, form, values['name']?.[0] ?? '');
  if (near.length > 0) throw broken('near', ['anyway']);
}
