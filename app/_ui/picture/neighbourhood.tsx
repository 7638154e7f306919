// The small drawing of an entry's neighbourhood, made on the server: wide and narrow, one of them shown. The same stands as a
// list on the page, and every node leads to its entry.
import type { Neighbourhood } from '../../../lib/picture/neighbourhood';
import { layoutNeighbourhood } from '../../../lib/picture/layout-neighbourhood';
import { layoutOutline } from '../../../lib/picture/layout-outline';
import type { Placed } from '../../../lib/picture/placed';
import type { Drawing } from '../entry-link';
import { Legend } from './legend';
import { PictureNodeLink } from './node';

interface Props extends Drawing {
  found: Neighbourhood | null;
  /** The sections of the page that say the same. */
  lists: readonly { id: string; title: string }[];
}

export function NeighbourhoodPicture({ found, lists, ...drawing }: Props) {
  const { t } = drawing;
  if (!found) return null;
  const { organisations, cooperations } = found.left;
  const made = (examples: number): string =>
    examples > 0 ? ` (${t('ui.count.ofExamples', { count: examples })})` : '';
  const left = [
    organisations.count > 0 &&
      `${t('picture.leftOrganisations', { count: organisations.count })}${made(organisations.examples)}`,
    cooperations.count > 0 &&
      `${t('picture.leftCooperations', { count: cooperations.count })}${made(cooperations.examples)}`,
  ].filter((part) => part !== false);
  return (
    <section className="nk-section nk-pic" aria-labelledby="neighbourhood">
      <h2 id="neighbourhood">{t('picture.title')}</h2>
      <p className="nk-muted">
        {t('picture.lead')}
        {lists.length > 0 && <Lists t={t} lists={lists} />}
        {left.length > 0 && <> {t('picture.left', { what: left.join(t('picture.and')) })}</>}
      </p>
      <Svg {...drawing} placed={layoutNeighbourhood(found)} name="wide" />
      <Svg {...drawing} placed={layoutOutline(found)} name="narrow" />
      <Legend t={t} nodes={found.nodes} />
    </section>
  );
}

function Lists({ t, lists }: Pick<Props, 't' | 'lists'>) {
  return (
    <>
      {' '}
      {t('picture.asList')}{' '}
      {lists.map(({ id, title }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <a href={`#${id}`}>{title}</a>
        </span>
      ))}
      .
    </>
  );
}

function Svg({ placed, name, ...drawing }: Drawing & { placed: Placed; name: 'wide' | 'narrow' }) {
  const idOf = (at: number): string => `nk-${name}-${at}`;
  const own = (id: string): string[] =>
    placed.edges.flatMap(({ from, to }, at) => (from === id || to === id ? [idOf(at)] : []));
  return (
    <svg
      className={`nk-pic__svg nk-pic__svg--${name}`}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      role="group"
      aria-labelledby="neighbourhood"
    >
      <g className="nk-pic__edges">
        {placed.edges.map(({ path }, at) => (
          <path key={at} id={idOf(at)} d={path} />
        ))}
      </g>
      {placed.nodes.map((one) => (
        <PictureNodeLink key={one.node.id} {...drawing} placed={one} edges={own(one.node.id)} />
      ))}
    </svg>
  );
}
