// A rule that what was entered breaks: which one, at which fields, and the words that its sentence needs.
import { DomainError } from '../../../graph/model/errors';

export const RULES = [
  'fromAfterUntil',
  'overlaps',
  'circle',
  'unlike',
  'sameEnd',
  'noSuchEnd',
  'phone',
  'email',
  'web',
  'address',
  'consentMissing',
  'sameContact',
  'near',
  'restsOn',
  'inUse',
] as const;
export type Rule = (typeof RULES)[number];

/** What stands in the sentence: dates as the store has them, ids of closed lists, names of entries. */
export type RuleWords = Readonly<Record<string, readonly string[]>>;

export const broken = (rule: Rule, wrong: readonly string[], words: RuleWords = {}): DomainError =>
  new DomainError('invalid', { param: wrong[0] ?? '', detail: { wrong, rule, words } });

/** Nothing is wrong with what was entered, but other records rest on what it would take away. */
export const dependent = (rule: 'restsOn' | 'inUse', facts: readonly string[]): DomainError =>
  new DomainError('dependent', { detail: { rule, words: { facts } } });
