// The shortest connection between two, in words: each name a link, what of it the filters keep out, and what can be done next.
import type { ReactNode } from 'react';
import type { NetworkPath } from '../../lib/network/network-schema';
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { displayName } from '../_ui/names';
import { ownQuery, toNetworkQuery, type NetworkAsked } from './query';
import { ENDS, idOf, type Connection } from './read-connection';

type Props = Drawing & { asked: NetworkAsked; connection: Connection };
type Named = Parameters<typeof displayName>[1];

export function ConnectionNotice(props: Props) {
  const { t, view, asked, connection } = props;
  const { path, drawn, hidesExample } = connection;
  const to = (change: Parameters<typeof toNetworkQuery>[1]): string =>
    paths.network(view, toNetworkQuery(asked, change));
  const isAlone = asked.degrees === 0 && drawn.nodes.every((id) => asked.focus.includes(id));
  return (
    <section className="nk-way" aria-labelledby="connection">
      <h2 id="connection" className="kern-sr-only">
        {t('answers.path.title')}
      </h2>
      {path && (
        <p className="nk-way__sentence">
          <Words {...props} path={path} />
        </p>
      )}
      {hidesExample && <p>{t('answers.path.hiddenExample')}</p>}
      {ENDS.map((param) => (
        <Strange key={param} {...props} param={param} />
      ))}
      {!path && <Choosing {...props} />}
      {drawn.missing.length > 0 && (
        <p>
          {t('answers.path.missing')} <Names {...props} entries={drawn.missing} />.{' '}
          <a href={paths.network(view, ownQuery({ ...asked, focus: [], hidden: [], limit: '' }))}>
            {t('answers.path.withoutFilters')}
          </a>
        </p>
      )}
      <ul className="nk-actions">
        {drawn.nodes.length > 1 && (
          <li>
            {isAlone ? (
              <a href={to({ focus: [], degrees: 1 })}>{t('answers.path.withOthers')}</a>
            ) : (
              <a href={to({ focus: (path?.steps ?? []).map(({ id }) => id), degrees: 0 })}>{t('answers.path.only')}</a>
            )}
          </li>
        )}
        <li>
          <a href={to({ from: '', to: '' })}>{t(path ? 'answers.path.clear' : 'answers.path.cancel')}</a>
        </li>
      </ul>
    </section>
  );
}

/** The sentence with a link for each entry that it names. */
export function Words({ t, lang, view, path }: Drawing & { path: NetworkPath }): ReactNode {
  return path.words.map(({ text, entry }, at) =>
    entry ? (
      <a key={at} href={paths.entry(view, entry)}>
        <German lang={lang}>{displayName(t, { ...entry, name: text })}</German>
      </a>
    ) : (
      text
    ),
  );
}

function Names({ t, lang, view, entries }: Drawing & { entries: readonly Named[] }): ReactNode {
  return entries.map((entry, at) => (
    <span key={entry.id}>
      {at > 0 && ', '}
      <a href={paths.entry(view, entry)}>
        <German lang={lang}>{displayName(t, entry)}</German>
      </a>
    </span>
  ));
}

/** What is written as an end and is none. */
function Strange({ param, ...props }: Props & { param: (typeof ENDS)[number] }) {
  const { t, lang, view, asked, connection } = props;
  const end = connection.ends[param];
  if (!end || end.is === 'entry') return null;
  if (end.is === 'other')
    return (
      <p role="note">
        <Names {...props} entries={[end.entry]} />: {t('answers.path.other')}
      </p>
    );
  return (
    <>
      <p role="note">
        {t('answers.path.unknown', { text: end.text })}
        {end.perhaps.length > 0 && ` ${t('answers.path.perhaps')}`}
      </p>
      {end.perhaps.length > 0 && (
        <ul className="nk-actions">
          {end.perhaps.map((entry) => (
            <li key={entry.id}>
              <a href={paths.network(view, toNetworkQuery(asked, { [param]: entry.id }))}>
                <German lang={lang}>{entry.name}</German>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One end is there: how to choose the other. */
function Choosing({ connection: { ends }, ...props }: Props) {
  const { t } = props;
  const known = ends.from?.is === 'entry' ? ends.from : ends.to?.is === 'entry' ? ends.to : null;
  if (!known || (idOf(ends.from) !== '' && idOf(ends.to) !== '')) return null;
  return (
    <p>
      {t('answers.path.from')} <Names {...props} entries={[known.entry]} />. {t('answers.path.choose')}
    </p>
  );
}
