// Mail addresses in portions for the BCC field of a mail program, below the frame of the loan and above the text that says where
// the addresses come from.
import { translator } from '../i18n/translator';
import { cleanLine } from './clean';
import { headLines, type LentFile } from './lent-file';
import { sourceLines } from './source-text';
import { named } from './words';

/** Many mail servers take 100 recipients at once, some 50. */
export const USUAL_PORTION = 50;
export const MOST_IN_PORTION = 500;

/**
 * One address and nothing beside it: the signs of RFC 5322's `atom` without those that part addresses or open a name or a
 * comment, then a host of letters and digits. No line break, comma, semicolon, quote or angle bracket can be in it.
 */
const SAFE =
  /^(?=.{3,254}$)[a-z0-9](?:[a-z0-9._%+'-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
export const isSafeAddress = (value: string): boolean => SAFE.test(value) && !value.includes('..');

/** @param size at least 1 */
export function inPortions<T>(all: readonly T[], size: number): T[][] {
  const portions: T[][] = [];
  for (let at = 0; at < all.length; at += size) portions.push(all.slice(at, at + size));
  return portions;
}

/** @param size addresses in a portion */
export function writeMailPortions(file: LentFile, size: number): string {
  const t = translator(file.lang);
  const all = file.entries.flatMap((entry) =>
    entry.functions.flatMap((group) => group.email.map((value) => ({ entry, address: value.trim() }))),
  );
  const safe = all.filter(({ address }) => isSafeAddress(address));
  // Written differently it is still the same mailbox nearly everywhere.
  const once = [...new Map(safe.map(({ address }) => [address.toLowerCase(), address])).values()];
  const left = [...new Set(all.filter((one) => !safe.includes(one)).map(({ entry }) => named(t, entry)))];
  const portions = inPortions(once, size);
  const of = portions.length;
  return [
    [t('lent.mail.title'), ...headLines(t, file)].join('\n'),
    ...(of === 0 ? [t('lent.mail.none')] : []),
    ...(left.length === 0
      ? []
      : [cleanLine(t('lent.mail.left', { count: all.length - safe.length, names: left.join(', ') }))]),
    ...(safe.length === once.length ? [] : [t('lent.mail.fewer', { count: safe.length - once.length })]),
    ...portions.map((part, at) =>
      [t('lent.mail.portion', { at: at + 1, of, count: part.length }), part.join('; ')].join('\n'),
    ),
    [t('lent.mail.text'), '', ...sourceLines(t, file)].join('\n'),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
}
