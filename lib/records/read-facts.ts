// What belongs to an entry, as those who keep it need it: every tie and every contact point in full, each with its form.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import type { Properties } from '../../graph/model/changes';
import type { Day } from '../../graph/model/day';
import { visibility, type Visibility } from '../../graph/model/lists';
import { contactsAt, tiesAt } from '../../graph/queries/record-ties';
import { auditContacts } from '../audit/audit-contacts';
import type { Actor } from '../auth/actor';
import { consentOn, keepAs, ruleOn } from '../auth/contact-rule';
import { demand } from '../auth/may';
import { wallDay } from '../config/clock';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import { ownerOf, WITHDRAWN } from './forms/contact';
import { TIES } from './forms/ties';
import { asTexts } from './node-form';

export const factsInput = z.strictObject({ id: z.string() });

export interface KeptTie {
  id: string;
  /** A role, a kind of support or of work; null where nothing is said. */
  said: string | null;
  other: string;
  from: string | null;
  until: string | null;
}
export interface KeptContact {
  id: string;
  function: string;
  channel: string;
  value: string;
  visibility: Visibility;
  consentFrom: string | null;
  consentUntil: string | null;
  withdrawn: string | null;
  /** Why it is given out to nobody today; null while its consent holds. */
  without: 'withdrawn' | 'over' | 'toCome' | null;
}
export interface KeptFacts {
  /** By the name of the form; those of which the entry can be an end. */
  ties: { form: TieName; list: KeptTie[] }[];
  contacts: KeptContact[];
  /** How many are not shown, because nobody could note that they were. */
  withheld: number;
}
export type TieName = 'participation' | 'part' | 'support' | 'work';

const text = (record: Properties, name: string): string | null => asTexts(record[name])[0] ?? null;

function contactOf(id: string, properties: Properties, today: Day): KeptContact {
  const consentFrom = text(properties, 'consentFrom');
  const consentUntil = text(properties, 'consentUntil');
  const withdrawn = text(properties, WITHDRAWN);
  const without = consentOn({ consentFrom, consentUntil }, today);
  return {
    id,
    function: text(properties, 'function') ?? '',
    channel: text(properties, 'channel') ?? '',
    value: text(properties, 'value') ?? '',
    visibility: visibility.parse(text(properties, 'visibility')),
    consentFrom,
    consentUntil,
    withdrawn,
    without: without === 'over' && withdrawn !== null ? 'withdrawn' : without,
  };
}

/** @throws DomainError forbidden, notFound, storeUnavailable */
export async function readFacts(deps: RecordsDeps, actor: Actor, input: unknown): Promise<KeptFacts> {
  demand(actor, 'change', 'record');
  const { id: at } = parseInput(factsInput, input);
  const facts = await deps.engine.read(async (tx) => {
    const owner = await ownerOf(tx, at);
    if (!owner) throw new DomainError('notFound', { param: 'id' });
    const ties: KeptFacts['ties'] = [];
    for (const { name, type, key, start, end } of TIES) {
      if (![...(start.types ?? []), ...(end.types ?? [])].some((one) => one === owner.type)) continue;
      const list = (await tiesAt(tx, type, at)).map(({ ref, properties, startName, endName }) => ({
        id: ref.id,
        said: key === null ? null : text(properties, key),
        other: ref.start === at ? endName : startName,
        from: text(properties, 'from'),
        until: text(properties, 'until'),
      }));
      ties.push({ form: name as TieName, list });
    }
    const looking = keepAs(actor, wallDay());
    const contacts = (await contactsAt(tx, at))
      .map(({ id, properties }) => contactOf(id, properties, looking.wallDay))
      .filter((one) => ruleOn(looking, one).signs !== null);
    return { ties, contacts };
  });
  const points = facts.contacts.map((one) => ({ ...one, entry: at }));
  const shown = await auditContacts(deps, actor, 'viewed', points);
  const contacts = facts.contacts.filter(({ id }) => shown.some((one) => one.id === id));
  return { ...facts, contacts, withheld: facts.contacts.length - contacts.length };
}
