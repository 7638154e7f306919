// Consents that end within 90 days, or are over. They run by the wall clock, not by the day of the view.
import { z } from 'zod';
import { dayAfter, lastDay } from '../../graph/model/day';
import type { Channel, visibility as visibilities } from '../../graph/model/lists';
import { consentsUntil } from '../../graph/queries/due';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { Ref } from '../directory/entry-schema';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import { berlinDay } from '../config/clock';

const DAYS = 90;
const PAGE = 25;

const consentsInput = z.strictObject({
  examples: z.boolean().default(true),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export interface EndingConsent {
  /** Id of the contact point. */
  id: string;
  entry: Ref;
  function: string;
  channel: Channel;
  visibility: z.infer<typeof visibilities>;
  from: string | null;
  until: string;
  over: boolean;
}
export interface ConsentList {
  /** Of the wall clock in Berlin. */
  today: string;
  /** The next to end first, then those that are over, the latest first. */
  items: readonly EndingConsent[];
  ending: number;
  over: number;
  page: number;
  pages: number;
}

/** @throws DomainError forbidden, invalid, storeUnavailable */
export async function listConsents(
  deps: Pick<RecordsDeps, 'engine'>,
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<ConsentList> {
  demand(actor, 'read', 'consent');
  const { examples, page: wanted } = parseInput(consentsInput, input);
  const today = berlinDay(now);
  const until = dayAfter(today, DAYS);
  const rows = await consentsUntil.ask(deps.engine, { until });
  const all = rows
    .filter(({ entry }) => examples || entry.basis !== 'example')
    .map(({ entry, type, contact }): EndingConsent => {
      const { id, channel, visibility, consentFrom, consentUntil } = contact;
      const over = lastDay(consentUntil) < today;
      return {
        id,
        entry: { ...entry, type },
        function: contact.function,
        channel,
        visibility,
        from: consentFrom,
        until: consentUntil,
        over,
      };
    })
    .filter((one) => lastDay(one.until) <= until);
  const ending = all.filter(({ over }) => !over);
  const over = all.filter((one) => one.over).reverse();
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(wanted, pages);
  const items = [...ending, ...over].slice((page - 1) * PAGE, page * PAGE);
  return { today, items, ending: ending.length, over: over.length, page, pages };
}
