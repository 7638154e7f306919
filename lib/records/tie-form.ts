// The forms of what joins two entries: its ends, which stay as they are once it is there, and what is said of it.
import type { z } from 'zod';
import type { Properties } from '../../graph/model/changes';
import { DomainError } from '../../graph/model/errors';
import { findNamed, tiesAt, tiesBetween, type Tie } from '../../graph/queries/record-ties';
import type { Transaction } from '../../graph/engine/port';
import type { RelationshipType } from '../../graph/queries/write-facts';
import type { Field, Loaded, Proof, RecordForm, Saved, Values } from './form';
import { asTexts, proven } from './node-form';
import { invalid, parseValues, tidyValues } from './parse-values';
import type { Revision } from './revision';
import { checkEnds } from './rules/ends';
import { checkOrder, checkOverlap } from './rules/periods';

/** The entries that a tie may begin or end at. */
export interface EndField extends Field {
  readonly kind: 'entry' | 'baustein';
}
export interface TieDefinition {
  readonly name: string;
  readonly type: RelationshipType;
  readonly start: EndField;
  readonly end: EndField;
  readonly fields: readonly Field[];
  /** Of the columns of the dataset's table that have the names of the fields. */
  readonly schema: z.ZodType<Record<string, unknown>>;
  /** What tells two of the same ends apart; null where nothing does. */
  readonly key: string | null;
  /** Both ends are organisations, or both are cooperations. */
  readonly areAlike?: boolean;
  /** A rule of its own, over what is between the two already. */
  readonly check?: (tx: Transaction, start: string, end: string) => Promise<void>;
}

const newId = (): string => `r-${crypto.randomUUID().replaceAll('-', '').slice(0, 24)}`;

/** @returns null where there is no such tie at the entry */
export async function findTie(tx: Transaction, type: RelationshipType, at: string, id: string): Promise<Tie | null> {
  return (await tiesAt(tx, type, at)).find((tie) => tie.ref.id === id) ?? null;
}

/** The page of the entry that somebody came from. */
export async function pageOf(tx: Transaction, at: string): Promise<Saved | null> {
  const found = await findNamed(tx, at);
  return found && { type: found.type, id: at };
}

export function tieForm(definition: TieDefinition): RecordForm {
  const { name, type, start, end, fields, schema, key, areAlike = false, check } = definition;
  const all = [start, end, ...fields];
  const fits = ({ types = [] }: EndField, of: string): boolean => types.some((one) => one === of);

  /** What is said of it, as it would be stored. */
  function parse(values: Values): Properties {
    const parsed = parseValues(schema, fields, values) as Properties;
    checkOrder(parsed);
    return parsed;
  }

  async function create(revision: Revision, values: Values, proof: Proof): Promise<Tie['ref']> {
    const [from = '', to = ''] = [values[start.name]?.[0], values[end.name]?.[0]];
    const missing = [from === '' && start.name, to === '' && end.name].filter((one) => one !== false);
    if (missing.length > 0) throw invalid(missing);
    const given = parse(values);
    const ends = [
      { name: start.name, types: start.types ?? [], id: from },
      { name: end.name, types: end.types ?? (['baustein'] as const), id: to },
    ];
    await checkEnds(revision.tx, ends, areAlike);
    await check?.(revision.tx, from, to);
    const others = await tiesBetween(revision.tx, { of: type, start: from, end: to });
    checkOverlap(
      given,
      others.map((one) => one.properties),
      key,
    );
    const ref = { of: type, id: newId(), start: from, end: to };
    await revision.put(ref, { ...given, ...proven(null, proof) });
    return ref;
  }

  async function change(revision: Revision, tie: Tie, values: Values, proof: Proof): Promise<Tie['ref']> {
    const given = parse(values);
    const others = (await tiesBetween(revision.tx, tie.ref)).filter((one) => one.ref.id !== tie.ref.id);
    checkOverlap(
      given,
      others.map((one) => one.properties),
      key,
    );
    const untouched = Object.entries(tie.properties).filter(([one]) => !fields.some((field) => field.name === one));
    await revision.put(tie.ref, { ...Object.fromEntries(untouched), ...given, ...proven(tie.properties, proof) });
    return tie.ref;
  }

  return {
    name,
    fields: all,
    begin: async (tx, at): Promise<Loaded | null> => {
      const page = await pageOf(tx, at);
      if (!page) return null;
      // An entry that fits both ends begins the tie: it is part of something, it supports something.
      const own = fits(start, page.type) ? start : fits(end, page.type) ? end : null;
      return own && { values: { [own.name]: [at] }, page, fixed: [own.name] };
    },
    read: async (tx, id, at = '') => {
      const [tie, page] = [await findTie(tx, type, at, id), await pageOf(tx, at)];
      if (!tie || !page) return null;
      const values = Object.fromEntries(fields.map((field) => [field.name, asTexts(tie.properties[field.name])]));
      return {
        values: { ...values, [start.name]: [tie.ref.start], [end.name]: [tie.ref.end] },
        page,
        title: `${tie.startName} – ${tie.endName}`,
        fixed: [start.name, end.name],
      };
    },
    write: async (revision, id, given, proof, at = '') => {
      const page = await pageOf(revision.tx, at);
      const tie = id === null ? null : await findTie(revision.tx, type, at, id);
      if (!page || (id !== null && !tie)) throw new DomainError('notFound', { param: 'id' });
      const values = tidyValues(all, given);
      const ref = tie ? await change(revision, tie, values, proof) : await create(revision, values, proof);
      revision.about(ref.start);
      revision.about(ref.end);
      return page;
    },
  };
}
