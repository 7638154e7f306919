// The directory on the page: heading with the count, why the rest is not shown, filters, the hits in one of three forms.
import { noneHeld } from '../../lib/auth/contact-rule';
import type { SearchResult } from '../../lib/directory/search-schema';
import { formatNumber } from '../../lib/i18n/format';
import type { Translator } from '../../lib/i18n/translator';
import type { TownMap as Shapes } from '../../lib/picture/town-map';
import { paths } from '../../lib/paths';
import { HeldContacts } from '../_ui/held-contacts';
import { SelectionBar } from '../_ui/basket/selection-bar';
import type { Drawing } from '../_ui/entry-link';
import { Because } from './because';
import { borrowHits } from './borrow-hits';
import { Facets } from './facets';
import { HitCard } from './hit-card';
import { HitLines } from './hit-lines';
import { HitTable } from './hit-table';
import { Instead } from './instead';
import { NoHits } from './no-hits';
import { Paging } from './paging';
import { isFiltered, toQuery, type Asked } from './query';
import { ShapeSwitch } from './shape-switch';
import { TownMap } from './town-map';

export const readDirectoryTitle = (t: Translator, asked: Asked): string =>
  asked.q.trim() ? t('ui.directory.titleFor', { q: asked.q.trim() }) : t('ui.directory.title');

/** "331 Einträge, davon 217 Beispiele, 10 beendet, 34 nur kreisweit": the filters do not count what has ended. */
function countText({ t, lang }: Drawing, result: SearchResult, searched: boolean): string {
  const { total, examples, ended, countyWide } = result;
  const parts = [t(searched ? 'ui.count.hits' : 'ui.count.entries', { count: total })];
  if (examples > 0) parts.push(t('ui.count.ofExamples', { count: examples }));
  if (ended > 0) parts.push(t(examples > 0 ? 'ui.count.ended' : 'ui.count.ofEnded', { count: ended }));
  if (countyWide > 0) parts.push(t('results.countyWideOnly', { count: formatNumber(lang, countyWide) }));
  return parts.join(', ');
}

interface Props extends Drawing {
  asked: Asked;
  result: SearchResult;
  shapes: Shapes | null;
  towns: readonly { id: string; name: string }[];
}

export function Directory(props: Props) {
  const { asked, result, shapes, towns, ...drawing } = props;
  const { t, view } = drawing;
  const q = asked.q.trim();
  const all = !isFiltered(asked);
  return (
    <div className="nk-directory">
      {result.items.length > 0 && (
        <a className="nk-skip" href="#hits">
          {t('results.toHits')}
        </a>
      )}
      <header className="nk-directory__head">
        <h1>
          {q ? t('ui.directory.hitsFor', { q }) : t(all ? 'ui.directory.allHeading' : 'ui.directory.filteredHeading')}
        </h1>
        <p className="nk-count">{countText(drawing, result, q !== '')}</p>
        <HeldContacts t={t} held={{ ...noneHeld(), many: result.held }} />
      </header>
      {(result.total > 0 || !all) && <Facets {...drawing} asked={asked} result={result} />}
      <div className="nk-directory__hits" id="hits" tabIndex={-1}>
        {result.contactsMissing && (
          <p className="nk-notice" role="note">
            {t('results.contactsMissing')}
          </p>
        )}
        {result.similar.length > 0 && (
          <p className="nk-notice" role="note">
            {t('results.similar', {
              words: result.similar.map((word) => t('results.instead.word', { word })).join(', '),
            })}
          </p>
        )}
        {result.instead && <Instead {...drawing} instead={result.instead} />}
        <Because {...drawing} asked={asked} result={result} />
        <ShapeSwitch {...drawing} asked={asked} />
        <SelectionBar {...drawing} query={toQuery(asked)} />
        {asked.shape === 'map' && <TownMap {...drawing} asked={asked} result={result} shapes={shapes} towns={towns} />}
        {result.items.length === 0 ? (
          <NoHits {...drawing} asked={asked} suggestions={result.suggestions} />
        ) : (
          <Hits {...drawing} asked={asked} result={result} />
        )}
        <Paging {...drawing} asked={asked} result={result} />
        {result.total > 0 && (
          <p className="nk-directory__booklet">
            <a href={paths.booklet(view, { ...toQuery(asked), sort: '', shape: '', column: '', limit: '' })}>
              {t('booklet.link')}
            </a>
            {drawing.canBorrow && (
              <a href={borrowHits(paths.directory(view, toQuery(asked)))}>{t('loans.newForHits')}</a>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

function Hits({ asked, result, ...drawing }: Drawing & { asked: Asked; result: SearchResult }) {
  const bausteinNames = new Map((result.facets.baustein ?? []).map((value) => [value.value, value.valueLabel]));
  if (asked.shape === 'map') return <HitLines {...drawing} hits={result.items} day={result.day} />;
  if (asked.shape === 'table')
    return <HitTable {...drawing} asked={asked} result={result} bausteinNames={bausteinNames} />;
  return (
    <ol className="nk-hits" aria-label={drawing.t('ui.directory.list')}>
      {result.items.map((hit) => (
        <li key={hit.id} data-hit={hit.id}>
          <HitCard {...drawing} hit={hit} day={result.day} bausteinNames={bausteinNames} />
        </li>
      ))}
    </ol>
  );
}
