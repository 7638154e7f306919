// What the page says of its picture beyond the reasons: groups and what of them is open, whose neighbours came in, what has
// no tie, which hubs can go. Every one of it is an address.
import type { ReactNode } from 'react';
import { formatNumber } from '../../lib/i18n/format';
import { collapse, expandFurther, expandWholly, readExpand } from '../../lib/network/expand-text';
import { hasGermanName } from '../../lib/network/group-id';
import { MOST_TIES, type Network } from '../../lib/network/network-schema';
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { toNetworkQuery, type NetworkAsked } from './query';

/** So many hubs are offered, and none with fewer ties than these: it would not make the picture clearer. */
const HUBS = 8;
const FEWEST_TIES = 5;
/** Fewer left than this are all fetched at once. */
const TEN = 10;

type Props = Drawing & { asked: NetworkAsked; network: Network };
type Change = Parameters<typeof toNetworkQuery>[1];
interface DoProps extends Pick<Drawing, 'lang' | 'view'> {
  asked: NetworkAsked;
  change: Change;
  text: string;
  /** Whose it is, for those who hear the link alone. */
  name: string;
  german: boolean;
}

function Do({ lang, view, asked, change, text, name, german }: DoProps) {
  return (
    <a className="nk-net__do" href={paths.network(view, toNetworkQuery(asked, change))}>
      {text}
      <span className="kern-sr-only">: {german ? <German lang={lang}>{name}</German> : name}</span>
    </a>
  );
}

export function Notes(props: Props) {
  return (
    <div className="nk-net__notes">
      <TiesLeftOut {...props} />
      <Idle {...props} />
      <Expanded {...props} />
      <GroupNotes {...props} />
      <Alone {...props} />
      <Hubs {...props} />
    </div>
  );
}

function Chosen({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="nk-net__chosen" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function GroupNotes({ t, lang, view, asked, network }: Props) {
  const groups = network.nodes.filter(({ type }) => type === 'group');
  const members = groups.reduce((sum, { members: its = 0 }) => sum + its, 0);
  return (
    <>
      {groups.length > 0 && <p>{t('groups.how', { members, groups: groups.length })}</p>}
      {network.opened.length > 0 && (
        <Chosen id="opened" title={t('groups.opened.title')}>
          {network.opened.map(({ id, name, members: all, shown }) => (
            <li key={id}>
              {hasGermanName(id) ? <German lang={lang}>{name}</German> : name} (
              {shown < all
                ? t('groups.opened.some', { shown: formatNumber(lang, shown), members: formatNumber(lang, all) })
                : t('groups.opened.all', { count: all })}
              ){' '}
              <Do
                lang={lang}
                view={view}
                asked={asked}
                change={{ open: asked.open.filter((one) => one !== id) }}
                text={t('groups.close')}
                name={name}
                german={hasGermanName(id)}
              />
            </li>
          ))}
        </Chosen>
      )}
    </>
  );
}

function Expanded({ t, lang, view, asked, network }: Props) {
  if (network.expanded.length === 0) return null;
  return (
    <Chosen id="expanded" title={t('groups.expanded.title')}>
      {network.expanded.map(({ id, name, shown, more }) => {
        const link = { lang, view, asked, name, german: true };
        return (
          <li key={id}>
            <German lang={lang}>{name}</German> ({t('groups.expanded.shown', { count: shown })}){' '}
            {more > TEN && (
              <>
                <Do
                  {...link}
                  change={{ expand: expandFurther(asked.expand, id) }}
                  text={t('groups.expanded.next', { count: TEN })}
                />{' '}
              </>
            )}
            {more > 0 && (
              <>
                <Do
                  {...link}
                  change={{ expand: expandWholly(asked.expand, id) }}
                  text={t('groups.expanded.more', { count: more })}
                />{' '}
              </>
            )}
            <Do {...link} change={{ expand: collapse(asked.expand, id) }} text={t('groups.close')} />
          </li>
        );
      })}
    </Chosen>
  );
}

function Alone({ t, lang, view, asked, network }: Props) {
  if (asked.alone && network.alone === 0) return null;
  return (
    <p>
      {asked.alone ? `${t('groups.alone.label')}: ${formatNumber(lang, network.alone)}` : t('groups.alone.hidden')}{' '}
      <a className="nk-net__do" href={paths.network(view, toNetworkQuery(asked, { alone: !asked.alone }))}>
        {t(asked.alone ? 'groups.alone.hide' : 'groups.alone.show')}
      </a>
    </p>
  );
}

function TiesLeftOut({ t, lang, network }: Props) {
  if (network.tiesLeftOut === 0) return null;
  return (
    <p className="nk-notice" role="note">
      {t('groups.tiesLeftOut', { count: network.tiesLeftOut, most: formatNumber(lang, MOST_TIES) })}
    </p>
  );
}

function Idle({ t, view, asked, network }: Props) {
  const { idle } = network;
  if (idle.length === 0) return null;
  const away = {
    open: asked.open.filter((one) => !idle.includes(one)),
    expand: asked.expand.filter((one) => !idle.includes(readExpand(one).id)),
  };
  return (
    <p className="nk-notice" role="note">
      {t('groups.idle', { ids: idle.join(', ') })}{' '}
      <a className="nk-net__do" href={paths.network(view, toNetworkQuery(asked, away))}>
        {t('groups.idleAway')}
      </a>
    </p>
  );
}

/** The best connected of what is drawn, without what the reader looks at. */
function Hubs({ t, lang, view, asked, network }: Props) {
  const hubs = network.nodes
    .filter(
      ({ id, type, ties }) =>
        type !== 'baustein' && type !== 'group' && ties >= FEWEST_TIES && !asked.focus.includes(id),
    )
    .slice(0, HUBS);
  if (hubs.length === 0) return null;
  return (
    <details className="nk-net__hubs">
      <summary>{t('groups.hubs.title')}</summary>
      <ul>
        {hubs.map(({ id, name, ties }) => (
          <li key={id}>
            <a href={paths.network(view, toNetworkQuery(asked, { hidden: [...asked.hidden, id] }))}>
              <German lang={lang}>{name}</German> ({formatNumber(lang, ties)})
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
