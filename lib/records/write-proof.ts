// Where a fact was read or heard: a source that is there, or a new one in place, and in a few words what it says. The words
// become a quote, so that the page of the source shows them with every fact that rests on them.
import { day } from '../../graph/model/day';
import { notedSectionOf } from '../../graph/model/ids';
import { lastSentence } from '../../graph/queries/records';
import { formatDate } from '../i18n/format';
import { label } from '../i18n/translator';
import { dateFromInput } from './date-input';
import { freeId, shortHash } from './make-id';
import { invalid } from './parse-values';
import type { Revision } from './revision';

/** What the office may note by itself; a report comes with the dataset or an import. */
export const NEW_SOURCES = ['call', 'letter', 'meeting'] as const;
export type NewSource = (typeof NEW_SOURCES)[number];

export interface SourceInput {
  /** Id of a source that is there; then what follows but `words` counts nothing. */
  source: string;
  sourceKind: string;
  sourceDate: string;
  /** With whom: a function, not a person. */
  sourceWith: string;
  /** What was said or stands there. */
  words: string;
}

const LONGEST_WORDS = 300;
const LONGEST_WITH = 120;
/** The section of a source that holds what the office read in it. */
const NOTED = 'Vom Amt notiert';
/** After every section that the source has by itself. */
const LAST = 100_000;

/** The fields that are wrong. */
export function wrongInSource({ source, sourceKind, sourceDate, sourceWith, words }: SourceInput): string[] {
  const wrong: string[] = [];
  if (words.trim() === '' || words.length > LONGEST_WORDS) wrong.push('words');
  if (source === '') {
    if (!NEW_SOURCES.some((kind) => kind === sourceKind)) wrong.push('sourceKind');
    if (!day.safeParse(dateFromInput(sourceDate.trim())).success) wrong.push('sourceDate');
    if (sourceWith.length > LONGEST_WITH) wrong.push('sourceWith');
  }
  return wrong;
}

async function sourceOf(revision: Revision, input: SourceInput): Promise<string> {
  if (input.source !== '') {
    if ((await revision.read({ of: 'Source', id: input.source })) === null) throw invalid(['source']);
    return input.source;
  }
  const date = dateFromInput(input.sourceDate.trim());
  const noun = label('de', 'sourceKind', input.sourceKind);
  const withWhom = input.sourceWith.trim();
  const title = `${noun} vom ${formatDate('de', date)}${withWhom === '' ? '' : `, ${withWhom}`}`;
  const id = await freeId(revision.tx, `${noun} ${date}`);
  const shortTitle = `${noun} ${date}`;
  await revision.put(
    { of: 'Source', id },
    { name: title, title, shortTitle, date, kind: input.sourceKind, basis: 'recorded' },
  );
  return id;
}

/** @param input without mistakes @returns the id of the quote that the fact rests on @throws DomainError invalid (`source`) */
export async function writeProof(revision: Revision, input: SourceInput): Promise<string> {
  const source = await sourceOf(revision, input);
  const section = notedSectionOf(source);
  if ((await revision.read({ of: 'Section', id: section })) === null)
    await revision.put({ of: 'Section', id: section }, { title: NOTED, position: LAST, source: [source] });
  const text = input.words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const id = `q-${shortHash(source, text)}`;
  if ((await revision.read({ of: 'Quote', id })) === null) {
    const sentence = (await lastSentence(revision.tx, section)) + 1;
    await revision.put({ of: 'Quote', id }, { text, sentence, source: [source], section: [section] });
  }
  revision.about(source);
  return id;
}
