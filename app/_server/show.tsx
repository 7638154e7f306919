// The one way a page is made: who asks, in which language and view; then the page's own drawing, in the frame of the app.
// Failures become calm pages with their status, and one line in the log.
import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { getConfig } from '../../lib/config/current';
import { getContainer } from '../../lib/container';
import { READER, type Actor, type DirectoryDeps } from '../../lib/directory/deps';
import { translator, type Lang, type Translator } from '../../lib/i18n/translator';
import type { ViewParams } from '../../lib/paths';
import type { Selection } from '../_ui/basket/selection';
import { Shell } from '../_ui/shell';
import { originOf, readSelected } from './basket';
import { explain } from './explain';
import { readView, readViewCalmly, refuseUnknown, type PageProps, type RawQuery } from './page-input';
import { readPreferences } from './preferences';

/** What a page knows of its request. */
export interface Request {
  deps: DirectoryDeps;
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
}

export async function show(
  props: PageProps,
  draw: (request: Request) => Promise<Drawn>,
  options: Options = {},
): Promise<ReactNode> {
  const [params, query, preferences, head, selected] = await Promise.all([
    props.params,
    props.searchParams,
    readPreferences(),
    headers(),
    readSelected(),
  ]);
  const { lang, theme } = preferences;
  const t = translator(lang);
  const view = readViewCalmly(query);
  const { official, officeMail } = getConfig();
  const address = head.get('x-netzkompass-address') ?? '/';
  const selection = selected && { ids: selected, back: address };
  const origin = originOf(head);
  let day: string | null = null;
  let drawn: Drawn;
  try {
    const { deps } = await getContainer();
    day = view.day ?? deps.today().day;
    if (options.parameters !== null) refuseUnknown(query, ['day', 'examples', ...(options.parameters ?? [])]);
    readView(query);
    drawn = await draw({
      deps,
      actor: READER,
      t,
      lang,
      view,
      params,
      query,
      officeMail,
      selection,
      origin,
    });
  } catch (error) {
    unstable_rethrow(error); // redirects are thrown
    drawn = await explain(error, { t, lang, view, address, id: head.get('x-request-id') ?? randomUUID() });
  }
  return (
    <Shell
      t={t}
      lang={lang}
      theme={theme}
      view={view}
      address={address}
      day={day}
      hasExamples={view.examples !== false && (drawn.hasExamples ?? false)}
      q={drawn.q ?? ''}
      official={official}
      selected={selected?.length ?? 0}
    >
      <title>{`${drawn.title} – ${t('ui.product')}`}</title>
      {drawn.content}
    </Shell>
  );
}
