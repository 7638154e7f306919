// A failure as a page: what is wrong, what would be right, the status, and one line in the log under an id.
import 'server-only';
import type { ErrorCode } from '../../graph/model/errors';
import { getContainer } from '../../lib/container';
import { listBausteine } from '../../lib/directory/list-entries';
import { nearMatches } from '../../lib/directory/near-matches';
import { label, type Lang, type Translator } from '../../lib/i18n/translator';
import { isFacet } from '../../lib/search/facets';
import { log } from '../../lib/log';
import type { ViewParams } from '../../lib/paths';
import { ErrorText, type Near } from '../_ui/error-text';
import type { Drawn } from './show';
import { codeOf, paramOf, STATUS_OF } from './errors';
import { noteRefusal } from './note-refusal';
import { readActor } from './session';
import { setStatus } from './status';

interface Frame {
  t: Translator;
  lang: Lang;
  view: ViewParams;
  address: string;
  /** Of the request: the same in the log, in the headers of the answer and on the page. */
  id: string;
}
/** The ways to say it; the status is the code's own. */
function wayOf(status: number): 'notFound' | 'forbidden' | 'tooMany' | 'invalid' | 'away' | 'internal' {
  if (status === 404) return 'notFound';
  if (status === 429) return 'tooMany';
  if (status === 403) return 'forbidden';
  if (status >= 400 && status < 500) return 'invalid';
  return status === 503 ? 'away' : 'internal';
}

const RIGHT = {
  limit: 'ui.error.rightLimit',
  day: 'ui.error.rightDay',
  examples: 'ui.error.rightFlag',
  hasContact: 'ui.error.rightFlag',
  countyWide: 'ui.error.rightFlag',
  q: 'ui.error.rightText',
  cursor: 'ui.error.rightCursor',
  s: 'results.shortGone',
} as const;

/** What would be right instead. */
function adviceFor(t: Translator, code: ErrorCode, param: string | undefined): string {
  if (code === 'unknownParameter') return t('ui.error.rightUnknown');
  if (code !== 'invalid' || param === undefined) return '';
  return t(RIGHT[param as keyof typeof RIGHT] ?? 'ui.error.rightValue');
}

/** A filter as readers know it; other parameters by themselves. */
const nameOf = (lang: Lang, param = ''): string => (isFacet(param) ? label(lang, 'facet', param) : param);

/** The last part of an address as words to look for: /organisations/bamff → "bamff". */
function wordsOf(address: string): string {
  const last = (address.split('?')[0] ?? '').split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .slice(0, 80);
  } catch {
    return '';
  }
}

/** The same address without what was wrong in it, so that the rest of a search is not lost. */
function withoutParam(address: string, param: string): string {
  const [path = '/', search = ''] = address.split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  query.delete(param);
  const rest = query.toString();
  return rest ? `${path}?${rest}` : path;
}

/** Among eight fields nobody needs a search: all of them are offered. */
async function findFields(view: ViewParams, lang: Lang): Promise<Near['entries']> {
  const { deps } = await getContainer();
  const { items } = await listBausteine(deps, await readActor(), { ...view, lang });
  return items.map(({ id, name }) => ({ id, type: 'baustein', name, basis: null, what: null }));
}
async function findSimilar(address: string, lang: Lang): Promise<Near['entries']> {
  const { deps } = await getContainer();
  const hits = nearMatches(deps, await readActor(), wordsOf(address), lang).slice(0, 5);
  return hits.map((hit) => ({ ...hit, what: hit.kindLabel ?? hit.formLabel ?? hit.typeLabel }));
}
async function findNear({ t, lang, view, address }: Frame): Promise<Near> {
  const fields = address.startsWith('/bausteine/');
  const title = t(fields ? 'ui.error.fields' : 'ui.error.near');
  try {
    return { title, entries: await (fields ? findFields(view, lang) : findSimilar(address, lang)) };
  } catch {
    return { title, entries: [] }; // a missing hint must not turn a 404 into a 500
  }
}

export async function explain(error: unknown, frame: Frame): Promise<Drawn> {
  const { t, lang, view, address, id } = frame;
  const code: ErrorCode = codeOf(error);
  noteRefusal(error);
  const status = STATUS_OF[code];
  const way = wayOf(status);
  setStatus(status);
  const line = { id, code, param: paramOf(error), path: address.split('?')[0] };
  if (status >= 500) log.error({ ...line, err: error }, 'page failed');
  else log.info(line, 'page refused');
  const title = t(`ui.error.${way}Title`);
  const text =
    way === 'notFound' || way === 'forbidden' || way === 'internal'
      ? t(`ui.error.${way}Text`)
      : `${t(`errors.${code}`, { param: nameOf(lang, paramOf(error)) })} ${adviceFor(t, code, paramOf(error))}`.trim();
  const near = way === 'notFound' ? await findNear(frame) : { title: '', entries: [] };
  const retry = way === 'away' || way === 'tooMany' ? { retry: address } : {};
  const param = paramOf(error);
  const without = way === 'invalid' && param !== undefined ? { without: withoutParam(address, param) } : {};
  return {
    title,
    content: (
      <ErrorText
        t={t}
        lang={lang}
        view={view}
        title={title}
        text={text}
        near={near}
        {...retry}
        {...without}
        reference={id}
      />
    ),
  };
}
