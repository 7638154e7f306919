// The one way a page is made: who asks, in which language and view; then the page's own drawing, in the frame of the app.
// Failures become calm pages with their status, and one line in the log.
import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { getConfig } from '../../lib/config/current';
import { getContainer } from '../../lib/container';
import { isSignedIn, type Actor } from '../../lib/auth/actor';
import { demandDoor } from '../../lib/auth/doors';
import { may } from '../../lib/auth/may';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { translator, type Lang, type Translator } from '../../lib/i18n/translator';
import { paths, type ViewParams } from '../../lib/paths';
import type { TownMap } from '../../lib/picture/town-map';
import type { Selection } from '../_ui/basket/selection';
import { Shell } from '../_ui/shell';
import { readSelected } from './basket';
import { codeOf } from './errors';
import { explain } from './explain';
import { originOf } from './origin';
import { readView, readViewCalmly, refuseUnknown, type PageProps, type RawQuery } from './page-input';
import { readPreferences } from './preferences';
import { readActor } from './session';
import { slowDown } from './slow-down';
import { countWaiting } from './waiting';
import { openShortAddress, shortenAddress, type Whole } from './short-address';

/** What a page knows of its request. */
export interface Request {
  deps: DirectoryDeps;
  townMap: TownMap | null;
  actor: Actor;
  t: Translator;
  lang: Lang;
  view: ViewParams;
  params: Record<string, string>;
  query: RawQuery;
  /** Where to write to the office that runs the directory, if the operator says so. */
  officeMail: string | undefined;
  /** What the reader has selected; null where that cannot be read now. */
  selection: Selection | null;
  /** `https://netzkompass.example`, as the reader calls us. */
  origin: string;
}
/** What a page hands back: its title, its content, and whether examples are among it. */
export interface Drawn {
  title: string;
  content: ReactNode;
  hasExamples?: boolean;
  q?: string;
}

interface Options {
  /** Parameters beside `day` and `examples` that the address may carry; null: the page checks them itself. */
  parameters?: readonly string[] | null;
  /** Whether its state may outgrow an address, and is then kept under a short one. */
  mayBeLong?: boolean;
}

export async function show(
  props: PageProps,
  draw: (request: Request) => Promise<Drawn>,
  options: Options = {},
): Promise<ReactNode> {
  const [params, query, preferences, head, selected, actor] = await Promise.all([
    props.params,
    props.searchParams,
    readPreferences(),
    headers(),
    readSelected(),
    readActor(),
  ]);
  const { lang, theme } = preferences;
  const t = translator(lang);
  let whole: Whole = { query, address: head.get('x-netzkompass-address') ?? '/' };
  let view = readViewCalmly(query);
  const { official, officeMail } = getConfig();
  const selection = selected && { ids: selected, back: whole.address };
  const origin = originOf(head);
  let day: string | null = null;
  let drawn: Drawn;
  try {
    const [path = '/'] = whole.address.split('?');
    demandDoor(actor, 'GET', path);
    slowDown(actor, head, path);
    const { deps, townMap } = await getContainer();
    if (options.mayBeLong) {
      whole = await openShortAddress(deps, whole);
      view = readViewCalmly(whole.query);
    }
    if (may(actor, 'read', 'entry')) day = view.day ?? deps.today().day;
    if (options.parameters !== null) refuseUnknown(whole.query, ['day', 'examples', ...(options.parameters ?? [])]);
    readView(whole.query);
    drawn = await draw({
      deps,
      townMap,
      actor,
      t,
      lang,
      view,
      params,
      query: whole.query,
      officeMail,
      selection,
      origin,
    });
    if (options.mayBeLong && whole.query === query) await shortenAddress(deps, whole.address);
  } catch (error) {
    unstable_rethrow(error); // redirects are thrown
    if (codeOf(error) === 'forbidden' && !isSignedIn(actor)) redirect(paths.signIn({ callbackUrl: whole.address }));
    drawn = await explain(error, {
      t,
      lang,
      view,
      address: whole.address,
      id: head.get('x-request-id') ?? randomUUID(),
    });
  }
  const waiting = await countWaiting(actor);
  return (
    <Shell
      t={t}
      lang={lang}
      theme={theme}
      view={view}
      address={whole.address}
      day={day}
      hasExamples={view.examples !== false && (drawn.hasExamples ?? false)}
      q={drawn.q ?? ''}
      official={official}
      actor={actor}
      selected={selected?.length ?? 0}
      waiting={waiting}
    >
      <title>{`${drawn.title} – ${t('ui.product')}`}</title>
      {drawn.content}
    </Shell>
  );
}
