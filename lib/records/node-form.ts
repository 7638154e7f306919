// The forms of organisations and cooperations: properties of a node, and the towns and Bausteine it is joined to.
import type { z } from 'zod';
import type { Properties } from '../../graph/model/changes';
import { DomainError } from '../../graph/model/errors';
import { readLinked, readRecord } from '../../graph/queries/records';
import type { NodeLabel, RelationshipType } from '../../graph/queries/write-facts';
import type { Field, Proof, RecordForm, Values } from './form';
import { KEPT_BY, readKeeper } from './keeping-office';
import { freeId, shortHash } from './make-id';
import { invalid, parseValues, tidyValues } from './parse-values';
import type { Revision } from './revision';
import { checkOrder } from './rules/periods';

/** A field whose values are the other ends of relationships. */
export interface LinkField extends Field {
  readonly link: RelationshipType;
  readonly end: NodeLabel;
}
interface Definition {
  readonly name: 'organisation' | 'cooperation';
  readonly label: 'Organisation' | 'Cooperation';
  /** Properties, by the names of the columns of the dataset's table. */
  readonly fields: readonly Field[];
  readonly links: readonly LinkField[];
  readonly schema: z.ZodType<Record<string, unknown>>;
}

const linkId = (type: string, start: string, end: string): string => `r-${shortHash(type, start, end)}`;

export const asTexts = (value: Properties[string] | undefined): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);

/** What the office writes is recorded, with its source; a made-up entry stays one, whoever corrects it. */
export const proven = (before: Properties | null, { quoteId, confirmedAt, confirmedBy }: Proof) => ({
  basis: before?.['basis'] === 'example' ? 'example' : 'recorded',
  quoteIds: [...new Set([...asTexts(before?.['quoteIds']), quoteId])],
  confirmedAt,
  confirmedBy,
});

export function nodeForm({ name, label, fields, links, schema }: Definition): RecordForm {
  const own = [...fields, KEPT_BY];
  const all = [...fields, ...links, KEPT_BY];

  async function writeLinks(revision: Revision, id: string, values: Values, proof: Proof): Promise<void> {
    for (const field of links) {
      const wanted = values[field.name] ?? [];
      const there = await readLinked(revision.tx, field.link, id);
      for (const { id: own, other } of there)
        if (!wanted.includes(other)) await revision.put({ of: field.link, id: own, start: id, end: other }, null);
      for (const end of wanted.filter((one) => !there.some(({ other }) => other === one))) {
        if ((await revision.read({ of: field.end, id: end })) === null) throw invalid([field.name]);
        await revision.put({ of: field.link, id: linkId(field.link, id, end), start: id, end }, proven(null, proof));
      }
    }
  }

  return {
    name,
    fields: all,
    read: async (tx, id) => {
      const found = await readRecord(tx, { of: label, id });
      if (!found || 'mergedInto' in found || 'archivedAt' in found) return null;
      const values: Record<string, string[]> = {};
      for (const { name: key } of own) values[key] = asTexts(found[key]);
      for (const field of links) values[field.name] = (await readLinked(tx, field.link, id)).map((row) => row.other);
      return { values, page: { type: name, id } };
    },
    write: async (revision, known, given, proof) => {
      const values = tidyValues(all, given);
      const parsed: Properties = {
        ...(parseValues(schema, fields, values) as Properties),
        keptBy: await readKeeper(revision, values),
      };
      checkOrder(parsed);
      const id = known ?? (await freeId(revision.tx, String(parsed['shortName'] ?? parsed['name'])));
      const ref = { of: label, id };
      const before = await revision.read(ref);
      if (known !== null && (before === null || 'archivedAt' in before))
        throw new DomainError('notFound', { param: 'id' });
      const untouched = Object.entries(before ?? {}).filter(([key]) => !own.some((field) => field.name === key));
      const next = { ...Object.fromEntries(untouched), ...parsed };
      const said = own.some(({ name: key }) => asTexts(before?.[key]).join('\n') !== asTexts(parsed[key]).join('\n'));
      await revision.put(ref, said || before === null ? { ...next, ...proven(before, proof) } : before);
      await writeLinks(revision, id, values, proof);
      revision.about(id);
      return { type: name, id };
    },
  };
}
