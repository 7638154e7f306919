// What a contact point may hold, by its channel.
import type { Channel } from '../../../graph/model/lists';
import { broken, type Rule } from './broken';

const FEWEST_DIGITS = 5;
/** E.164 allows 15; a trunk 0 or an extension in brackets comes on top. */
const MOST_DIGITS = 20;

function isNumber(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return /^\+?[\d\s/().-]+$/.test(value) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}
const isMail = (value: string): boolean =>
  value.length <= 254 && /^[^\s@<>"(),:;\\]+@([\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(value);
const isWeb = (value: string): boolean => /^(https?:\/\/|www\.)[^\s<>"]+\.[^\s<>"]+$/.test(value);
/** A street and a number, or a house and a town: something longer than a word, with no mark-up in it. */
const isAddress = (value: string): boolean => value.length >= FEWEST_DIGITS && !/[<>]/.test(value);

const CHECKS: Readonly<Record<Channel, readonly [Rule, (value: string) => boolean]>> = {
  phone: ['phone', isNumber],
  mobile: ['phone', isNumber],
  email: ['email', isMail],
  web: ['web', isWeb],
  post: ['address', isAddress],
  visit: ['address', isAddress],
};

/** @throws DomainError invalid, with the rule of the channel */
export function checkContactValue(channel: Channel, value: string): void {
  const [rule, fits] = CHECKS[channel];
  if (!fits(value)) throw broken(rule, ['value']);
}
