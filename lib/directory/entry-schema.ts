// One entry with everything that may be read of it: what the API answers and what the entry pages draw.
import { z } from 'zod';
import { day, STATUSES } from '../../graph/model/day';
import {
  basis,
  channel,
  form,
  kind,
  level,
  means,
  priority,
  qualifier,
  role,
  stepKind,
  stepState,
  supportWay,
  targetGroup,
  worksAs,
} from '../../graph/model/lists';
import { ENTRY_TYPES } from '../../graph/model/ids';
import { SIGNS } from '../auth/contact-rule';

const text = z.string();
const maybe = z.string().nullable();
export const status = z.enum(STATUSES);

export const ref = z.object({ id: text, type: z.enum(ENTRY_TYPES), name: text, shortName: maybe, basis });
export type Ref = z.infer<typeof ref>;

/** The words that state a fact, and where they stand. */
export const quote = z.object({
  id: text,
  /** `shortTitle` is how the source is named beside a fact: „Bericht 2010“. */
  source: z.object({ id: text, title: text, shortTitle: text }),
  /** Heading of the section, as a reader finds it. */
  section: text,
  sectionId: text,
  /** Number of the sentence in its section; 0 is the heading. */
  sentence: z.int(),
  text: text,
});
export type Quote = z.infer<typeof quote>;

/** What every fact carries: how we know it, since when, and whether it holds on the day. */
const fact = {
  id: text,
  from: maybe,
  until: maybe,
  status,
  statusLabel: text,
  basis,
  basisLabel: text,
  note: maybe,
  confirmedAt: maybe,
  quotes: z.array(quote),
};

export const roleFact = z.object({
  ...fact,
  role,
  roleLabel: text,
  onBehalfOf: z.array(targetGroup),
  onBehalfOfLabel: z.array(text),
  means: means.nullable(),
  meansLabel: maybe,
});
export type RoleFact = z.infer<typeof roleFact>;

const formed = ref.extend({ form, formLabel: text });
export type FormedRef = z.infer<typeof formed>;
const counted = z.object({ count: z.int(), examples: z.int() });

export const participant = z.object({
  organisation: ref.extend({ kind, kindLabel: text, collective: z.boolean() }),
  roles: z.array(roleFact),
  /** The other cooperations that it works in on the day; what it only funds, approves or is addressed by is no seat. */
  elsewhere: z.array(formed),
});
export const participation = z.object({
  cooperation: ref.extend({ form, formLabel: text, status, bausteine: z.array(text) }),
  /** The collective whose tie is shown here ("als einer der Wohlfahrtsverbände"), else null. */
  asPartOf: ref.extend({ kind }).nullable(),
  roles: z.array(roleFact),
});
export const relation = z.object({ ...fact, other: ref, form: form.nullable() });
export const support = z.object({
  ...fact,
  other: ref,
  how: supportWay,
  howLabel: text,
  means: means.nullable(),
  meansLabel: maybe,
});
export const worksOn = z.object({ ...fact, baustein: ref, as: worksAs, asLabel: text });

/** A tie on the day: the other body and the cooperations that make it (roles that work together, collectives as one). */
export const tie = z.object({
  organisation: ref.extend({ kind }),
  /** Σ 1/(participants − 1) over the shared cooperations (Newman 2001). */
  strength: z.number(),
  cooperations: z.array(ref),
});
export const figure = z.object({
  id: text,
  label: text,
  value: z.number(),
  qualifier,
  qualifierLabel: text,
  unit: maybe,
  from: maybe,
  until: maybe,
  basis,
  basisLabel: text,
  note: maybe,
  quotes: z.array(quote),
});
export const step = z.object({
  id: text,
  date: maybe,
  state: stepState,
  stateLabel: text,
  kind: stepKind,
  kindLabel: text,
  text: text,
  decidedBy: z.array(ref),
  basis,
  basisLabel: text,
  note: maybe,
  quotes: z.array(quote),
});
/** A way to reach a function that its reader may see. Of others neither value nor function leaves the server. */
export const contact = z.object({
  function: text,
  channel,
  channelLabel: text,
  value: text,
  hours: maybe,
  languages: z.array(text),
  basis,
  note: maybe,
  confirmedAt: maybe,
  /** What is said beside it; nothing where everybody sees it. */
  signs: z.array(z.enum(SIGNS)),
});
export type Contact = z.infer<typeof contact>;
/** `many`: internal ones in a list that holds more of them than go without a loan. */
export const held = z.object({ internal: z.int(), onRequest: z.int(), many: z.int() });
export const reach = z.object({
  contacts: z.array(contact),
  /** True where contact points of its own are held back. */
  more: z.boolean(),
  /** How many, and why; nothing is said of those whose consent is over. */
  held,
  /**
   * The body whose contacts stand in for missing own ones (secretariat, chair, lead, parent body), else null.
   * Where nobody near has public contacts, the nearest body, with `contacts` empty.
   */
  through: ref.nullable(),
  /** How `through` is related. */
  throughRole: z.enum(['secretariat', 'chair', 'lead', 'partOf', 'cooperation']).nullable(),
});
export type Reach = z.infer<typeof reach>;
/** A node of the part-of tree. */
export interface Part {
  entry: Ref;
  /** Of a cooperation, else null. */
  form: z.infer<typeof form> | null;
  parts: Part[];
}
export const part: z.ZodType<Part> = z.object({
  entry: ref,
  form: form.nullable(),
  get parts() {
    return z.array(part);
  },
});

const common = {
  id: text,
  name: text,
  basis,
  basisLabel: text,
  note: maybe,
  confirmedAt: maybe,
  /** The day of the view. */
  day,
  quotes: z.array(quote),
  figures: z.array(figure),
  steps: z.array(step),
};
const acting = {
  ...common,
  shortName: maybe,
  aliases: z.array(text),
  description: maybe,
  website: maybe,
  from: maybe,
  until: maybe,
  status,
  statusLabel: text,
  languages: z.array(text),
  languagesLabel: z.array(text),
  targetGroups: z.array(targetGroup),
  targetGroupsLabel: z.array(text),
  bausteine: z.array(ref),
  places: z.array(ref),
  /** From the nearest whole upwards. */
  partOf: z.array(relation),
  parts: z.array(part),
  supports: z.array(support),
  supportedBy: z.array(support),
  contacts: z.array(contact),
  reach,
};

export const organisationEntry = z.object({
  type: z.literal('organisation'),
  ...acting,
  kind,
  kindLabel: text,
  collective: z.boolean(),
  offers: z.array(text),
  participations: z.array(participation),
  worksOn: z.array(worksOn),
  ties: z.array(tie),
  seatedIn: z.array(ref),
  serves: z.array(ref),
});
export const cooperationEntry = z.object({
  type: z.literal('cooperation'),
  ...acting,
  form,
  formLabel: text,
  rhythm: maybe,
  dormantFrom: maybe,
  participants: z.array(participant),
  /** Other cooperations in which at least two of the present work on the day, and who they are. */
  meetElsewhere: z.array(formed.extend({ participants: z.array(ref) })),
});
/** Who sits in a cooperation, in the roles that work together on the day. */
const sitting = ref.extend({ kind, roles: z.array(role), rolesLabel: z.array(text) });
/** Who works on a Baustein, and whether through a cooperation or by itself. */
export const worker = z.object({
  organisation: ref,
  through: z.array(ref),
  as: z.array(worksAs),
  asLabel: z.array(text),
});
export const bausteinEntry = z.object({
  type: z.literal('baustein'),
  ...common,
  number: text,
  priority,
  priorityLabel: text,
  priorityFrom: maybe,
  description: maybe,
  cooperations: z.array(formed.extend({ status, main: z.boolean(), participants: z.array(sitting) })),
  workers: z.array(worker),
  /** How many organisations work on it: posts (kind `function`) are among the workers and are not counted. */
  organisations: counted,
  /** What is in each of the ten towns: organisations that sit or work there, cooperations that take place there. */
  towns: z.array(z.object({ place: ref, organisations: counted, cooperations: counted })),
  /** What works or takes place in the whole Kreis, and so in each town: counted apart. */
  countyWide: z.object({ organisations: counted, cooperations: counted }),
  /** What is missing, as far as the data say. */
  gaps: z.object({
    /** Towns without an organisation or a cooperation of their own. */
    towns: z.array(ref),
    /** Kinds of organisation that the directory knows, none of which works on it. */
    kinds: z.array(z.object({ kind, kindLabel: text })),
    /** No cooperation of the form committee, or network. */
    forms: z.array(z.object({ form, formLabel: text })),
    /** Organisations, posts and cooperations on it that have a public contact. */
    reachable: counted,
  }),
});
/** A committee or network of a town or of the whole Kreis, and which bodies of the town sit in it; none where it does not. */
const townCommittee = formed.extend({
  countyWide: z.boolean(),
  bausteine: z.array(ref),
  seats: z.array(
    z.object({
      organisation: ref,
      /** The group that takes part and that the body is one of, else null. */
      asPartOf: ref.nullable(),
      roles: z.array(role),
      rolesLabel: z.array(text),
      basis,
    }),
  ),
});
export type TownCommittee = z.infer<typeof townCommittee>;
export const placeEntry = z.object({
  type: z.literal('place'),
  ...common,
  level,
  levelLabel: text,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  seated: z.array(ref.extend({ kind, kindLabel: text, status })),
  serving: z.array(ref.extend({ kind, kindLabel: text, status })),
  cooperations: z.array(ref.extend({ form, formLabel: text, status })),
  /** Cooperations that take place in the whole Kreis, counted apart. */
  countyWide: z.array(ref.extend({ form, formLabel: text, status })),
  /** Of a town: administration, elected council and political bodies that have their seat there. */
  bodies: z.array(ref),
  /** Of a town: the committees and networks there and in the whole Kreis, with the seats of those bodies. */
  committees: z.array(townCommittee),
});
/** A fact that rests on a quote, as a sentence of its parts. */
export const restingFact = z.object({
  kind: z.enum(['entry', 'role', 'about', 'place', 'partOf', 'supports', 'worksOn', 'figure', 'step']),
  subject: ref,
  predicate: text,
  object: ref.nullable(),
  basis,
});
export const sourceEntry = z.object({
  type: z.literal('source'),
  ...common,
  title: text,
  date: maybe,
  kind: text,
  kindLabel: text,
  url: maybe,
  sections: z.array(
    z.object({
      id: text,
      title: text,
      quotes: z.array(quote.omit({ source: true }).extend({ facts: z.array(restingFact) })),
    }),
  ),
});

export const entry = z.discriminatedUnion('type', [
  organisationEntry,
  cooperationEntry,
  bausteinEntry,
  placeEntry,
  sourceEntry,
]);
export type OrganisationEntry = z.infer<typeof organisationEntry>;
export type CooperationEntry = z.infer<typeof cooperationEntry>;
export type BausteinEntry = z.infer<typeof bausteinEntry>;
export type PlaceEntry = z.infer<typeof placeEntry>;
export type SourceEntry = z.infer<typeof sourceEntry>;
export type Entry = z.infer<typeof entry>;
