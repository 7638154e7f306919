// A source: its sections with the quotes in order, each with the facts that rest on it.
import { z } from 'zod';
import { isNotedSection } from '../../../graph/model/ids';
import { basis, ROLES, sourceKind, SUPPORT_WAYS, WORKS_AS } from '../../../graph/model/lists';
import { maybeText } from '../../../graph/queries/columns';
import {
  entriesStatedIn,
  figuresStatedIn,
  quotesFrom,
  relationshipsWithQuotes,
  sectionsOf,
  stepsStatedIn,
} from '../../../graph/queries/sources';
import { may } from '../../auth/may';
import { label } from '../../i18n/translator';
import type { restingFact, SourceEntry } from '../entry-schema';
import { basisColumns, refOf, type View } from './view';

type RestingFact = z.infer<typeof restingFact>;
const properties = z.object({
  id: z.string(),
  name: z.string(),
  basis,
  note: maybeText,
  confirmedAt: maybeText,
  title: z.string(),
  date: maybeText,
  kind: sourceKind,
  url: maybeText,
});

export async function readSource(view: View, stored: unknown): Promise<SourceEntry> {
  const own = properties.parse(stored);
  const facts = await readFacts(view, own.id);
  // What the office noted and no fact of this page rests on was said of a contact, or of what is gone.
  const keeps = may(view.looking.actor, 'change', 'record');
  const quotes = (await quotesFrom.in(view.tx, { id: own.id })).filter(
    ({ id, section }) => keeps || facts.has(id) || !isNotedSection(section),
  );
  const sections = (await sectionsOf.in(view.tx, { id: own.id })).filter(
    ({ id }) => !isNotedSection(id) || quotes.some((quote) => quote.section === id),
  );
  return {
    type: 'source',
    id: own.id,
    name: own.name,
    title: own.title,
    date: own.date,
    kind: own.kind,
    kindLabel: label(view.lang, 'sourceKind', own.kind),
    url: own.url,
    note: own.note,
    confirmedAt: own.confirmedAt,
    day: view.day,
    ...basisColumns(view, own.basis),
    quotes: [],
    figures: [],
    steps: [],
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      quotes: quotes
        .filter((quote) => quote.section === section.id)
        .map((quote) => ({
          id: quote.id,
          section: section.title,
          sectionId: section.id,
          sentence: quote.sentence,
          text: quote.text,
          facts: facts.get(quote.id) ?? [],
        })),
    })),
  };
}

type Relationship = z.output<(typeof relationshipsWithQuotes)['row']>;

/** What a relationship says, in the words of the closed list that it stands in. */
function predicateOf(view: View, row: Relationship): Pick<RestingFact, 'kind' | 'predicate'> {
  const say = (kind: RestingFact['kind'], list: Parameters<typeof label>[1], value: string) => ({
    kind,
    predicate: label(view.lang, list, value),
  });
  switch (row.relationship) {
    case 'TAKES_PART_IN':
      return say('role', 'role', z.enum(ROLES).parse(row.properties.role));
    case 'SUPPORTS':
      return say('supports', 'supportWay', z.enum(SUPPORT_WAYS).parse(row.properties.how));
    case 'WORKS_ON':
      return say('worksOn', 'worksAs', z.enum(WORKS_AS).parse(row.properties.as));
    case 'ABOUT':
      return say('about', 'predicate', 'about');
    case 'PART_OF':
      return say('partOf', 'predicate', 'partOf');
    case 'TAKES_PLACE_IN':
      return say('place', 'predicate', 'takesPlaceIn');
    case 'SEATED_IN':
      return say('place', 'predicate', 'seatedIn');
    case 'SERVES':
      return say('place', 'predicate', 'serves');
  }
}

async function readFacts(view: View, id: string): Promise<Map<string, RestingFact[]>> {
  const facts = new Map<string, RestingFact[]>();
  const add = (quote: string, fact: RestingFact): void => {
    facts.set(quote, [...(facts.get(quote) ?? []), fact]);
  };
  const named = label(view.lang, 'predicate', 'entry');
  for (const row of await entriesStatedIn.in(view.tx, { id })) {
    const subject = refOf(row.type, row.entry);
    add(row.quote, { kind: 'entry', subject, predicate: named, object: null, basis: row.entry.basis });
  }
  for (const row of await relationshipsWithQuotes.in(view.tx, {})) {
    const fact: RestingFact = {
      ...predicateOf(view, row),
      subject: refOf(row.subjectType, row.subject),
      object: refOf(row.objectType, row.object),
      basis: row.properties.basis,
    };
    for (const quote of row.quotes) add(quote, fact);
  }
  for (const row of await figuresStatedIn.in(view.tx, { id })) {
    add(row.quote, {
      kind: 'figure',
      subject: refOf(row.type, row.entry),
      predicate: row.text,
      object: null,
      basis: row.basis,
    });
  }
  for (const row of await stepsStatedIn.in(view.tx, { id })) {
    add(row.quote, {
      kind: 'step',
      subject: refOf(row.type, row.entry),
      predicate: row.text,
      object: null,
      basis: row.basis,
    });
  }
  return facts;
}
