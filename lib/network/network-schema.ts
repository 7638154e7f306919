// The network of a question: what may be asked, and what comes back. The page, its drawing, its files and the API share it.
import { z } from 'zod';
import { day } from '../../graph/model/day';
import { basis, form, kind, role } from '../../graph/model/lists';
import { id } from '../../graph/model/ids';
import { reason, searchInput, searchResult } from '../directory/search-schema';
import { ARRANGEMENTS } from '../layout/positions';

export const VIEWS = ['bipartite', 'organisations'] as const;
export const ROLLUPS = ['none', 'whole', 'open'] as const;
/** What entries can be gathered by where there are too many; `none` draws each by itself. */
export const GROUPINGS = ['none', 'baustein', 'place', 'kind'] as const;
export type NetworkView = (typeof VIEWS)[number];
export type Grouping = (typeof GROUPINGS)[number];
export type Rollup = (typeof ROLLUPS)[number];

/** Beyond it nobody sees anything, and a browser draws too slowly: the server gathers nodes instead. */
export const MOST_NODES = 1500;
/** More is a grey cloud, and tens of megabytes: a platform of five hundred alone would make 124,750. */
export const MOST_TIES = 20_000;
/** More than a person focuses or hides by hand. */
const MOST_IDS = 200;

const wholeNumber = (from: number, to: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value),
    z.int().min(from).max(to),
  );

/** The filters, the day and the switch of the examples are those of the directory. */
export const networkInput = searchInput
  .omit({ type: true, sort: true, limit: true, cursor: true })
  .extend({
    view: z.enum(VIEWS).default('bipartite'),
    arrangement: z.enum(ARRANGEMENTS).default('baustein'),
    rollup: z.enum(ROLLUPS).default('none'),
    /** Ids; what no entry has is dropped, and said in `dropped`. */
    focus: z.array(z.string().max(200)).max(MOST_IDS).default([]),
    /** How far from the focus; without focus it says nothing. */
    degrees: wholeNumber(0, 4).default(1),
    hidden: z.array(z.string().max(200)).max(MOST_IDS).default([]),
    group: z
      .enum(GROUPINGS)
      .optional()
      .describe(
        `What entries are gathered by. Left out: none up to ${MOST_NODES} and wherever a smaller limit is asked for; above, what the arrangement goes by (free: kind). With none above the limit, the best connected are shown.`,
      ),
    open: z
      .array(z.string().max(200))
      .max(MOST_IDS)
      .default([])
      .describe('Ids of groups whose members are shown; of more than the limit has room for, the best connected.'),
    expand: z
      .array(z.string().max(200))
      .max(MOST_IDS)
      .default([])
      .describe(
        'Ids whose strongest neighbours come in beside the focus, or out of their groups: id for the ten strongest of those not shown yet, id:30 for thirty, id:all for all. Strongest by `strength` in the view of organisations; otherwise those that work in it first, then the firmest known, then the largest.',
      ),
    alone: searchInput.shape.examples.describe('0 leaves out what has no edge in this view; the focus stays.'),
    limit: wholeNumber(1, MOST_NODES).default(MOST_NODES),
  })
  .strict();
export type NetworkInput = z.output<typeof networkInput>;
/** The parameters that may repeat, beside those of the directory. */
export const NETWORK_REPEATABLE = ['focus', 'hidden', 'open', 'expand'] as const;

/** How many of each kind, form, Baustein a group gathers; what there is none of is left out. */
const counts = z.record(z.string(), z.int());

export const networkNode = z.object({
  /** Of a group, what it is gathered by: `baustein:10.1`, `place:05158032`, `kind:migrants`, `form:meeting`, `place:none`. */
  id: z.string(),
  type: z.enum(['organisation', 'cooperation', 'baustein', 'group']),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: kind.nullable(),
  form: form.nullable(),
  /** What kind of thing it is, in the reader's language. */
  what: z.string(),
  collective: z.boolean(),
  bausteine: z.array(z.string()),
  places: z.array(z.object({ id: z.string(), name: z.string() })),
  basis,
  confirmedAt: z.string().nullable(),
  /**
   * With how many other bodies an organisation works, how many work in a cooperation, how many cooperations are about a
   * Baustein: among all that `total` counts, not only in what is drawn. Of a group, how many edges lead out of it.
   */
  ties: z.int(),
  /** Whether the question itself found it; others stand beside it because they work with what was found. */
  found: z.boolean(),
  /** The parts that a rolled-up node stands for, itself not counted; empty otherwise. */
  parts: z.array(z.string()),
  /** How many organisations and cooperations a group gathers; of a group only. */
  members: z.int().optional(),
  gathers: z
    .object({
      organisations: z.int(),
      cooperations: z.int(),
      examples: z.int(),
      kinds: counts,
      forms: counts,
      bausteine: counts,
      /** How many edges lie within it. */
      inner: z.int(),
    })
    .optional()
    .describe('What a group is made of; of a group only.'),
  /** How many of its neighbours in this view are not drawn by themselves; where there is a focus or a group. */
  more: z.int().optional(),
  /** In units of the picture: x to the right, y downwards; one unit is the least distance of two nodes. */
  x: z.number(),
  y: z.number(),
});
export type NetworkNode = z.infer<typeof networkNode>;

export const EDGE_TYPES = ['takesPartIn', 'about', 'worksOn', 'tie', 'gathered'] as const;
export const networkEdge = z.object({
  /** Of the relationship, of several the first; of a tie made of its ends in the order of ids, `a~b`. */
  id: z.string(),
  source: z.string(),
  target: z.string(),
  /** organisation → cooperation, cooperation → Baustein, organisation → Baustein, organisation – organisation; or of a group. */
  type: z.enum(EDGE_TYPES),
  roles: z.array(role),
  rolesLabel: z.array(z.string()),
  /** False where every role only stands behind (funder, approver, addressee): such an edge makes no tie. */
  works: z.boolean(),
  /** How many cooperations two organisations share; the sum of all that a group's edge stands for; 1 otherwise. */
  weight: z.int(),
  /** Σ 1/(participants − 1) over the shared cooperations (Newman 2001), of a group's edge the sum; 1 otherwise. */
  strength: z.number(),
  /** The cooperations that make a tie; empty otherwise. */
  cooperations: z.array(z.string()),
  bausteine: z.array(z.string()),
  /** The firmest of its relationships; a cooperation ties two bodies as firmly as the less firm of their participations. */
  basis,
  /** When it was last confirmed; of a tie, the staler of two participations counts. */
  confirmedAt: z.string().nullable(),
});
export type NetworkEdge = z.infer<typeof networkEdge>;

export const network = z.object({
  day,
  view: z.enum(VIEWS),
  arrangement: z.enum(ARRANGEMENTS),
  rollup: z.enum(ROLLUPS),
  /** Groups first, then by falling ties, then by name: the order of the table and of the Tab key. */
  nodes: z.array(networkNode),
  edges: z.array(networkEdge),
  /**
   * How many organisations and cooperations the view has without focus, hiding and limit; how many of them are made up;
   * how many are shown by themselves, not in a group. Bausteine come with what is about them and are not counted, nor do they count for `limit`.
   */
  total: z.int(),
  examples: z.int(),
  shown: z.int(),
  /**
   * Why the rest is not shown: the reasons of the directory, with how much larger `total` would be without each; then
   * `focus`, `hidden`, `alone` and `limit`, with how many more would be in the picture without each; `expand`, with how
   * many more would be if all neighbours came in; `group`, with how many are gathered. `limit` only where it leaves out any.
   */
  reasons: z.array(
    z.object({
      param: z.enum([...reason.shape.param.options, 'focus', 'expand', 'hidden', 'alone', 'group', 'limit']),
      hidden: z.int(),
    }),
  ),
  /** What entries are gathered by. */
  group: z.enum(GROUPINGS),
  /** The groups that are open: how many each has, how many of them are shown by themselves. */
  opened: z.array(z.object({ id: z.string(), name: z.string(), members: z.int(), shown: z.int() })),
  /** What is expanded: how many neighbours came in, how many more there are, and how many were asked for (null: all). */
  expanded: z.array(
    z.object({ id: z.string(), name: z.string(), shown: z.int(), more: z.int(), asked: z.int().nullable() }),
  ),
  /** How many in the picture, by themselves or in a group, have no edge in this view. */
  alone: z.int(),
  /** What of `open` and `expand` changes nothing here: nothing is gathered, nothing is in the middle, or it is hidden. */
  idle: z.array(z.string()),
  /** How many ties between shown nodes are left out because there are too many to draw: those of the largest cooperations. */
  tiesLeftOut: z.int(),
  /** The words that were answered instead of those typed, and which they leave out; as in the directory. */
  instead: searchResult.shape.instead,
  /** Ids of `focus`, `hidden` and `expand` that no entry has, of `open` that are none of a group. Merged ones are followed. */
  dropped: z.array(z.string()),
});
export type Network = z.infer<typeof network>;

export const pathInput = z.strictObject({
  from: id,
  to: id,
  day: day.optional(),
  examples: searchInput.shape.examples,
  lang: searchInput.shape.lang,
});
/** One shortest connection, organisations and cooperations in turn; without steps where there is none. */
export const networkPath = z.object({
  day,
  /** The ends as they are found today: a merged id is followed. */
  from: z.string(),
  to: z.string(),
  /** How many participations lie between the ends, 2 for two bodies that share a cooperation; null where there is no connection. */
  length: z.int().nullable(),
  /** Both ends included. */
  steps: z.array(z.object({ id: z.string(), type: z.enum(['organisation', 'cooperation']), name: z.string(), basis })),
  /** "A leitet die AG X, in der auch B mitwirkt": the connection in words, or that there is none. */
  sentence: z.string(),
  /** The sentence once more in pieces, each either words or the name of an entry. */
  words: z.array(
    z.object({
      text: z.string(),
      entry: z.object({ id: z.string(), type: z.enum(['organisation', 'cooperation']) }).nullable(),
    }),
  ),
});
export type NetworkPath = z.infer<typeof networkPath>;
