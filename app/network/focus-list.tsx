// What stands in the middle and how far around it one sees; what is left out by hand, and the way to bring it back.
import type { Ref } from '../../lib/directory/entry-schema';
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { displayName } from '../_ui/names';
import { FURTHEST, toNetworkQuery, type NetworkAsked } from './query';

type Props = Drawing & { asked: NetworkAsked; named: readonly Pick<Ref, 'id' | 'type' | 'name'>[] };

/** What was expanded beside the focus goes with the last of it. */
function withoutFocus({ focus, expand }: NetworkAsked, id: string) {
  const rest = focus.filter((one) => one !== id);
  return { focus: rest, expand: rest.length === 0 ? [] : expand };
}

export function FocusList({ asked, named, ...drawing }: Props) {
  const { t, view } = drawing;
  const { focus, degrees } = asked;
  if (focus.length === 0) return null;
  const to = (change: Parameters<typeof toNetworkQuery>[1]): string =>
    paths.network(view, toNetworkQuery(asked, change));
  return (
    <section className="nk-net__chosen" aria-labelledby="focus">
      <h2 id="focus">{t('network.ui.focus.title')}</h2>
      <Names
        {...drawing}
        ids={focus}
        named={named}
        text={t('network.ui.focus.drop')}
        to={(id) => to(withoutFocus(asked, id))}
      />
      <p className="nk-net__degrees">
        {degrees > 0 && (
          <a
            className="nk-button nk-button--secondary"
            href={to({ degrees: degrees - 1 })}
            aria-label={t('network.ui.focus.less')}
          >
            −
          </a>
        )}
        <span>{t('network.ui.focus.degrees', { count: degrees })}</span>
        {degrees < FURTHEST && (
          <a
            className="nk-button nk-button--secondary"
            href={to({ degrees: degrees + 1 })}
            aria-label={t('network.ui.focus.more')}
          >
            +
          </a>
        )}
      </p>
    </section>
  );
}

export function HiddenList({ asked, named, ...drawing }: Props) {
  const { t, view } = drawing;
  const { hidden } = asked;
  if (hidden.length === 0) return null;
  return (
    <section className="nk-net__chosen" aria-labelledby="hidden">
      <h2 id="hidden">{t('network.ui.hidden.title')}</h2>
      <Names
        {...drawing}
        ids={hidden}
        named={named}
        text={t('network.ui.hidden.show')}
        to={(id) => paths.network(view, toNetworkQuery(asked, { hidden: hidden.filter((one) => one !== id) }))}
      />
    </section>
  );
}

interface NamesProps extends Drawing {
  ids: readonly string[];
  named: Props['named'];
  /** What the link beside each name does. */
  text: string;
  to: (id: string) => string;
}

function Names({ t, lang, view, ids, named, text, to }: NamesProps) {
  return (
    <ul>
      {ids.map((id) => {
        const entry = named.find((one) => one.id === id);
        const name = entry ? displayName(t, entry) : id;
        return (
          <li key={id}>
            {entry ? (
              <a href={paths.entry(view, entry)}>
                <German lang={lang}>{name}</German>
              </a>
            ) : (
              name
            )}{' '}
            <a className="nk-net__do" href={to(id)}>
              {text}
              <span className="kern-sr-only">
                : <German lang={lang}>{name}</German>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
