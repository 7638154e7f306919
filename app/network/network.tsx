// The page of the network: heading with the counts, why the rest is not shown, switches and filters, the picture, the table.
import type { BareResult } from '../../lib/directory/search-schema';
import { formatNumber } from '../../lib/i18n/format';
import { MOST_ENTRIES } from '../../lib/loans/loan-input';
import type { Network } from '../../lib/network/network-schema';
import { paths, type Query, type ViewParams } from '../../lib/paths';
import { Because } from '../directory/because';
import { Facets } from '../directory/facets';
import { borrowHits } from '../directory/borrow-hits';
import { Instead } from '../directory/instead';
import { toQuery } from '../directory/query';
import type { Drawing } from '../_ui/entry-link';
import { German, GermanNote } from '../_ui/german';
import { markGerman } from '../_ui/mark-german';
import { displayName } from '../_ui/names';
import { ConnectionForm } from './connection-form';
import { ConnectionNotice, Words } from './connection';
import { countText, headingOf, legendNames, namesInHeading, type NetworkView } from './view-words';
import { answerTexts } from './explorer/answer-texts';
import { Explorer } from './explorer/explorer';
import { ownTexts } from './explorer/own-texts';
import { groupTexts } from './explorer/group-texts';
import { pictureTexts } from './explorer/texts';
import { FocusList, HiddenList } from './focus-list';
import { sortNodes } from './neighbours';
import { NodeTable } from './table/node-table';
import type { Connection } from './read-connection';
import { Notes } from './notes';
import { isOwn, ownReasons } from './own-reasons';
import { asNetworkQuery, ownQuery, toNetworkQuery } from './query';
import type { Saving } from './save/menu-texts';
import { Switches } from './switches';

export function NetworkPage({ saving, ...props }: NetworkView & { saving: Saving }) {
  const { asked, network, result, named, merged, of, connection, ...drawing } = props;
  const { t, lang, view } = drawing;
  const to = (at: ViewParams, query: Query): string => paths.network(at, asNetworkQuery(asked, query));
  // one object for all that is drawn in the browser: it travels once
  const sorted = { ...network, nodes: [...sortNodes(network.nodes, asked.sort, lang)] };
  return (
    <div className="nk-net" id="network">
      <header className="nk-net__head">
        <h1>{markGerman(lang, headingOf(props), namesInHeading(props))}</h1>
        <p className="nk-count">{countText(props)}</p>
      </header>
      <Because
        {...drawing}
        asked={asked.found}
        // around what is in the middle nobody knows how many would come in
        result={{ ...result, reasons: asked.focus.length > 0 ? [] : directoryReasons(network) }}
        to={to}
        lead={t(network.group === 'none' ? 'network.ui.because.lead' : 'groups.because.lead', {
          shown: formatNumber(lang, network.shown),
          of: formatNumber(lang, of),
        })}
        more={ownReasons(props)}
      />
      {network.instead && <Instead {...drawing} instead={network.instead} />}
      {network.dropped.length > 0 && (
        <p className="nk-notice" role="note">
          {t('network.ui.dropped', { ids: network.dropped.join(', ') })}
        </p>
      )}
      {merged.map(({ id, into }) => (
        <p key={id} className="nk-notice" role="note">
          {t('network.ui.merged', { id })}{' '}
          <a href={paths.entry(view, into)}>
            <German lang={lang}>{displayName(t, into)}</German>
          </a>
        </p>
      ))}
      {asked.sectionDropped && (
        <p className="nk-notice" role="note">
          {t('own.sectionDropped')}
        </p>
      )}
      <div className="nk-net__bar">
        <Facets
          {...drawing}
          asked={asked.found}
          result={result}
          elsewhere={{ action: paths.network(), query: ownQuery(asked), without: ['type'] }}
        />
        <ConnectionForm
          texts={connectionTexts(t)}
          nodes={sorted.nodes}
          query={toNetworkQuery(asked)}
          view={view}
          from={connection?.ends.from ?? null}
          to={connection?.ends.to ?? null}
          german={lang === 'de' ? undefined : 'de'}
        />
        <Switches {...drawing} asked={asked} network={network} />
      </div>
      {connection && <ConnectionNotice {...drawing} asked={asked} connection={connection} />}
      <div className="nk-net__context">
        <FocusList {...drawing} asked={asked} named={named} />
        <HiddenList {...drawing} asked={asked} named={named} />
        <Notes {...drawing} asked={asked} network={network} />
      </div>
      <Explorer
        network={sorted}
        texts={pictureTexts(t)}
        groupTexts={groupTexts(t)}
        ownTexts={ownTexts(t)}
        names={legendNames(props)}
        lang={lang}
        view={view}
        query={toNetworkQuery(asked)}
        focus={asked.focus}
        hidden={asked.hidden}
        colouring={asked.colour}
        saving={saving}
        answers={answerTexts(t)}
        from={asked.from || asked.to}
        fromName={knownEnd(connection)}
        missing={asked.from ? 'to' : 'from'}
        way={wayOf(connection)}
        said={connection?.path ? <Words {...drawing} path={connection.path} /> : null}
      />
      <section className="nk-net__table" aria-labelledby="table">
        <a className="nk-net__jump" href="#picture">
          {t('network.ui.picture.toPicture')}
        </a>
        <h2 id="table">{t('network.ui.table.title')}</h2>
        <GermanNote t={t} lang={lang} />
        {network.nodes.length === 0 ? (
          <p>
            {t('network.ui.empty')} <a href={paths.network(view)}>{t('network.ui.all')}</a>
          </p>
        ) : (
          <NodeTable {...drawing} asked={asked} network={sorted} way={connection?.drawn.nodes ?? []} />
        )}
        {drawing.canBorrow && network.nodes.length > 0 && (
          <p>
            <a href={borrowAddress(props)}>{t('loans.newForView')}</a>
          </p>
        )}
      </section>
    </div>
  );
}

/** What is shown: what the filters find, or, where a reader has chosen among it, those that are left by name. */
function borrowAddress({ asked, network, view }: NetworkView): string {
  if (asked.focus.length === 0 && asked.hidden.length === 0)
    return borrowHits(paths.directory(view, toQuery(asked.found)));
  const shown = network.nodes.filter(({ type }) => type === 'organisation' || type === 'cooperation');
  return paths.newLoan({ entry: shown.slice(0, MOST_ENTRIES).map(({ id }) => id) });
}

const connectionTexts = (t: Drawing['t']) => ({
  form: t('answers.path.form'),
  fieldFrom: t('answers.path.fieldFrom'),
  fieldTo: t('answers.path.fieldTo'),
  submit: t('answers.path.submit'),
});

/** The name of the end that is known. */
const knownEnd = (connection: Connection | null): string => {
  const { from, to } = connection?.ends ?? {};
  return from?.is === 'entry' ? from.entry.name : to?.is === 'entry' ? to.entry.name : '';
};

/** What of a connection is drawn, and its sentence to be spoken. */
const wayOf = (connection: Connection | null) => {
  const { path, drawn } = connection ?? {};
  return path && drawn ? { ids: [...drawn.nodes, ...drawn.edges], sentence: path.sentence } : null;
};

const directoryReasons = (network: Network): BareResult['reasons'] =>
  network.reasons.filter((reason): reason is BareResult['reasons'][number] => !isOwn(reason.param));
