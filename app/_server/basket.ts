// The selection of whoever asks: a random key in a cookie, the ids in the store.
import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { may } from '../../lib/auth/may';
import { getContainer } from '../../lib/container';
import type { ContactList } from '../../lib/directory/contact-schema';
import { readContacts } from '../../lib/directory/read-contacts';
import { translator, type Lang } from '../../lib/i18n/translator';
import { isKey } from '../../lib/kept/key';
import { readBasket } from '../../lib/kept/read-basket';
import { log } from '../../lib/log';
import type { ViewParams } from '../../lib/paths';
import type { ContactFile } from '../../lib/transfer/contact-file';
import { mailLink } from '../../lib/transfer/text';
import { heldLines } from '../_ui/held-lines';
import { cookieOf } from './cookies';
import { isSecure } from './form-origin';
import { readActor } from './session';

/** More contacts never fit into a link, so nobody need read them for one. */
const MOST_IN_LINK = 12;

/** The ids, read once a request; null where the store is away: pages then show without a selection. */
export const readSelected = cache(async (): Promise<readonly string[] | null> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const key = jar.get(cookieOf('basket', isSecure({ headers: head })).name)?.value;
  if (!isKey(key)) return [];
  try {
    const { deps } = await getContainer();
    const actor = await readActor();
    return may(actor, 'read', 'selection') ? await readBasket(deps, actor, { key }) : [];
  } catch (err) {
    log.warn({ err }, 'selection not read');
    return null;
  }
});

export const toFile = (list: ContactList, lang: Lang, origin: string): ContactFile => ({
  lang,
  day: list.day,
  origin,
  entries: list.entries,
  notes: heldLines(translator(lang), list.held),
});

export async function readSelectedContacts(ids: readonly string[], view: ViewParams, lang: Lang): Promise<ContactList> {
  const { deps } = await getContainer();
  const { day, examples } = view;
  return readContacts(deps, await readActor(), {
    ids: [...ids],
    lang,
    examples: examples !== false,
    ...(day && { day }),
  });
}

/** The link that opens the mail program with the selection in it; null where there is too much for one. */
export async function readMailLink(
  ids: readonly string[],
  view: ViewParams,
  lang: Lang,
  origin: string,
): Promise<string | null> {
  if (ids.length === 0 || ids.length > MOST_IN_LINK) return null;
  return mailLink(toFile(await readSelectedContacts(ids, view, lang), lang, origin));
}
