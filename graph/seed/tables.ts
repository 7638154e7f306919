// The tables of the dataset: which file has which columns. The README beside this file says the same in words.
import { z } from 'zod';
import { partialDate } from '../model/day';
import { id } from '../model/ids';
import * as lists from '../model/lists';
import { common, flag, list, maybeDate, maybeText, number, optional, text, website } from './cells';

const period = { from: maybeDate, until: maybeDate };
const acting = {
  id,
  name: text,
  shortName: maybeText,
  aliases: list(text),
  description: maybeText,
  targetGroups: list(lists.targetGroup),
  languages: list(lists.language),
  website,
  ...period,
};

export const TABLES = {
  sources: z.strictObject({
    id,
    title: text,
    /** How it is named beside a fact: „Bericht 2010“. */
    shortTitle: text,
    date: partialDate,
    kind: lists.sourceKind,
    url: website,
    reportsOn: z.string().regex(/^\d{4}$/, 'keine Jahreszahl'),
  }),
  sections: z.strictObject({ id, source: id, position: number, title: text }),
  quotes: z.strictObject({ id, source: id, section: id, sentence: number, text }),
  places: z.strictObject({
    id,
    name: text,
    ags: optional(z.string().regex(/^\d{2}(\d{3}(\d{3})?)?$/, 'kein AGS')),
    level: lists.level,
    latitude: optional(number),
    longitude: optional(number),
    ...common,
  }),
  bausteine: z.strictObject({
    id: lists.bausteinNumber,
    name: text,
    number: lists.bausteinNumber,
    priority: lists.priority,
    priorityFrom: maybeDate,
    description: maybeText,
    ...common,
  }),
  organisations: z.strictObject({ ...acting, kind: lists.kind, offers: list(text), collective: flag, ...common }),
  cooperations: z.strictObject({ ...acting, form: lists.form, rhythm: maybeText, dormantFrom: maybeDate, ...common }),
  'takes-part-in': z.strictObject({
    organisation: id,
    role: lists.role,
    cooperation: id,
    onBehalfOf: list(lists.targetGroup),
    means: optional(lists.means),
    ...period,
    ...common,
  }),
  about: z.strictObject({ cooperation: id, baustein: lists.bausteinNumber, main: flag, ...common }),
  'takes-place-in': z.strictObject({ cooperation: id, place: id, ...common }),
  'part-of': z.strictObject({ part: id, whole: id, ...period, ...common }),
  supports: z.strictObject({
    supporter: id,
    how: lists.supportWay,
    supported: id,
    means: optional(lists.means),
    ...period,
    ...common,
  }),
  'works-on': z.strictObject({
    organisation: id,
    as: lists.worksAs,
    baustein: lists.bausteinNumber,
    ...period,
    ...common,
  }),
  'seated-in': z.strictObject({ organisation: id, place: id, ...common }),
  serves: z.strictObject({ organisation: id, place: id, ...common }),
  contacts: z.strictObject({
    owner: id,
    function: text,
    channel: lists.channel,
    value: text,
    hours: maybeText,
    languages: list(lists.language),
    visibility: lists.visibility,
    consentFor: list(lists.consent),
    consentFrom: maybeDate,
    consentUntil: maybeDate,
    consentProof: maybeText,
    ...common,
  }),
  steps: z.strictObject({
    id,
    of: list(id),
    date: maybeDate,
    state: lists.stepState,
    kind: lists.stepKind,
    text,
    decidedBy: list(id),
    ...common,
  }),
  figures: z.strictObject({
    id,
    of: list(id),
    label: text,
    value: number,
    qualifier: lists.qualifier,
    unit: maybeText,
    ...period,
    ...common,
  }),
  synonyms: z.strictObject({
    word: text,
    target: z.enum(['entry', 'offer', 'targetGroup', 'language', 'baustein']),
    means: text,
  }),
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
/** A row with the place it was read from, so that every mistake can be named by file and line. */
export type TableRow<T extends TableName> = z.output<(typeof TABLES)[T]> & { file: string; line: number };
export type Dataset = { [T in TableName]: TableRow<T>[] };
