// What a request for a loan must say, checked before anything is read.
import { z } from 'zod';
import { requestKey } from '../../graph/model/changes';
import { day, monthsAfter, type Day } from '../../graph/model/day';
import { DomainError } from '../../graph/model/errors';
import { channel, consent } from '../../graph/model/lists';
import { legalBasis } from '../../graph/model/loans';

/** As many as a selection holds. */
export const MOST_ENTRIES = 200;
const MOST_USERS = 20;

/** A sentence on one line: it goes into files and mails, where a second line would be another header. */
export const sentence = (least: number) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim(),
    )
    .refine((text) => text.length >= least && text.length <= 1000, 'length');

export const requestInput = z.strictObject({
  purpose: consent,
  sentence: sentence(10),
  legalBasis,
  channels: z.array(channel).min(1),
  entries: z.array(z.string().max(200)).min(1).max(MOST_ENTRIES),
  from: day,
  /** None: a standing loan. */
  until: day.optional(),
  standing: z.boolean().default(false),
  /** Ids of the users who use it beside whoever asks. */
  users: z.array(z.string().max(64)).max(MOST_USERS).default([]),
  /** Id of an ended loan that this one is like. */
  like: z.string().max(64).optional(),
  requestKey,
});
export type RequestInput = z.output<typeof requestInput>;

/**
 * @param months the longest loan
 * @throws DomainError invalid (`from`, `until`)
 */
export function checkPeriod(
  { from, until, standing }: Pick<RequestInput, 'from' | 'until' | 'standing'>,
  today: Day,
  months: number,
): void {
  const refuse = (param: string, message: string): never => {
    throw new DomainError('invalid', { param, message });
  };
  if (from < today) refuse('from', 'past');
  if (from > monthsAfter(today, 12)) refuse('from', 'far');
  if (standing !== (until === undefined)) refuse('until', standing ? 'standing' : 'missing');
  if (until !== undefined) checkUntil(until, from, months);
}

/** @throws DomainError invalid (`until`) */
export function checkUntil(until: Day, from: Day, months: number): void {
  if (until < from) throw new DomainError('invalid', { param: 'until', message: 'before' });
  if (until >= monthsAfter(from, months)) throw new DomainError('invalid', { param: 'until', message: 'long' });
}
