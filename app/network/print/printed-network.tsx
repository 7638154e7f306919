// What is printed of the network: the picture with its title, legend and sources on a sheet of its own, then the list. On the
// screen the same with a button, and the way to the other paper and back.
import { formatNumber } from '../../../lib/i18n/format';
import { isSingle } from '../../../lib/network/group-id';
import { hasExamples } from '../../../lib/network/has-examples';
import type { NetworkNode } from '../../../lib/network/network-schema';
import { paths } from '../../../lib/paths';
import { PRINTED, type SheetWords } from '../../_canvas/svg/sheet';
import { writeSvg } from '../../_canvas/svg/write-svg';
import { PrintButton } from '../../_ui/basket/print-button';
import { German } from '../../_ui/german';
import { displayName } from '../../_ui/names';
import { neighboursOf, sortNodes } from '../neighbours';
import type { NetworkView } from '../view-words';
import { toNetworkQuery } from '../query';

export type Paper = keyof typeof PRINTED;
type Props = NetworkView & { paper: Paper; words: SheetWords };

export function PrintedNetwork(props: Props) {
  const { t, lang, view, asked, network, paper, words } = props;
  const query = toNetworkQuery(asked);
  const nodes = sortNodes(network.nodes, asked.sort, lang);
  const neighbours = neighboursOf(network);
  return (
    <div className={`nk-sheet nk-sheet--${paper}`}>
      <header className="nk-sheet__head">
        <h1>{t('save.print.title')}</h1>
        <div className="nk-sheet__actions">
          <PrintButton text={t('save.print.do')} />
          <nav className="nk-switch" aria-label={t('save.print.paper')}>
            <ul>
              {(Object.keys(PRINTED) as Paper[]).map((one) => (
                <li key={one}>
                  <a
                    href={paths.networkPrint(view, { ...query, paper: one })}
                    aria-current={one === paper ? 'true' : undefined}
                  >
                    {t(`save.print.${one}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a href={paths.network(view, query)}>{t('save.print.back')}</a>
        </div>
        <p className="nk-small nk-muted">{t('save.print.how')}</p>
      </header>
      <div
        className="nk-sheet__picture"
        role="group"
        aria-label={t('save.print.picture')}
        tabIndex={0}
        // written here, every name in it escaped (app/_canvas/svg/xml.ts)
        dangerouslySetInnerHTML={{ __html: writeSvg(network, words, PRINTED[paper]).svg }}
      />
      {nodes.length > 0 && (
        <section className="nk-sheet__list" aria-labelledby="list">
          <h2 id="list">{t('save.print.list')}</h2>
          <p>
            {[words.title, ...words.lines, words.day].join(' · ')}
            {hasExamples(nodes) && ` · ${words.examples}`}
          </p>
          <div className="nk-table__scroll" role="group" aria-label={t('save.print.list')} tabIndex={0}>
            <table className="nk-table">
              <thead>
                <tr>
                  <th scope="col">{t('results.column.name')}</th>
                  <th scope="col">{t('results.column.kind')}</th>
                  <th scope="col">{t('results.column.place')}</th>
                  <th scope="col">{t('network.ui.table.ties')}</th>
                  <th scope="col">{t('results.column.bausteine')}</th>
                  <th scope="col">{t('network.ui.table.neighbours')}</th>
                </tr>
              </thead>
              <tbody>
                {nodes.map((node) => (
                  <Row key={node.id} {...props} node={node} beside={neighbours.get(node.id) ?? []} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </div>
  );
}

/** On paper nothing can be opened: all neighbours stand there. Lines to Bausteine are said by their numbers. */
function Row({ t, lang, node, beside }: Props & { node: NetworkNode; beside: readonly NetworkNode[] }) {
  const others = beside.filter(({ type }) => type !== 'baustein').map(({ name, shortName }) => shortName ?? name);
  return (
    <tr>
      <th scope="row">
        <German lang={lang}>{isSingle(node) ? displayName(t, node) : node.name}</German>
        {node.basis === 'example' && ` (${t('ui.entry.example')})`}
      </th>
      <td>{node.what}</td>
      <td>
        <German lang={lang}>{node.places.map((place) => place.name).join(', ')}</German>
      </td>
      <td>{formatNumber(lang, node.ties)}</td>
      <td>{node.type === 'baustein' ? '' : node.bausteine.join(', ')}</td>
      <td>{others.length === 0 ? t('network.ui.beside.none') : <German lang={lang}>{others.join(', ')}</German>}</td>
    </tr>
  );
}
