// What is drawn, how it is arranged, whether parts stand for themselves, what is gathered and what the colours say: rows of links,
// each an address of its own. On a telephone they fold into a button.
import { ARRANGEMENTS } from '../../lib/layout/positions';
import { GROUPINGS, MOST_NODES, ROLLUPS, VIEWS, type Network } from '../../lib/network/network-schema';
import { paths } from '../../lib/paths';
import { COLOURINGS } from '../_canvas/colouring';
import type { Drawing } from '../_ui/entry-link';
import { toNetworkQuery, type NetworkAsked } from './query';

interface Choice {
  key: string;
  text: string;
  href: string;
  chosen: boolean;
}

export function Switches({ t, view, asked, network }: Drawing & { asked: NetworkAsked; network: Network }) {
  const to = (change: Parameters<typeof toNetworkQuery>[1]): string =>
    paths.network(view, toNetworkQuery(asked, change));
  const isFurther =
    asked.rollup !== 'none' || asked.group !== '' || network.group !== 'none' || asked.colour !== 'baustein';
  return (
    <details className="nk-net__looks">
      <summary className="nk-button nk-button--secondary">{t('network.ui.looks')}</summary>
      <div className="nk-net__switches">
        <Row
          label={t('network.ui.view.label')}
          choices={VIEWS.map((one) => ({
            key: one,
            text: t(`network.ui.view.${one}`),
            href: to({ view: one }),
            chosen: asked.view === one,
          }))}
        />
        <Row
          label={t('network.ui.arrangement.label')}
          choices={ARRANGEMENTS.map((one) => ({
            key: one,
            text: t(`network.ui.arrangement.${one}`),
            href: to(asked.group === '' ? { arrangement: one, open: [] } : { arrangement: one }),
            chosen: asked.arrangement === one,
          }))}
        />
        <details className="nk-net__further" open={isFurther}>
          <summary>{t('network.ui.further')}</summary>
          <div className="nk-net__switches">
            <Row
              label={t('network.ui.rollup.label')}
              choices={ROLLUPS.map((one) => ({
                key: one,
                text: t(`network.ui.rollup.${one}`),
                href: to({ rollup: one }),
                chosen: asked.rollup === one,
              }))}
            />
            <Row
              label={t('groups.label')}
              choices={GROUPINGS.map((one) => ({
                key: one,
                text: t(`groups.by.${one}`),
                // up to the limit nothing is gathered unless it is asked for
                href: to({ group: one === 'none' && network.total <= MOST_NODES ? '' : one, open: [] }),
                chosen: network.group === one,
              }))}
            />
            <Row
              label={t('network.ui.colour.label')}
              choices={COLOURINGS.map((one) => ({
                key: one,
                text: t(`network.ui.colour.${one}`),
                href: to({ colour: one }),
                chosen: asked.colour === one,
              }))}
            />
          </div>
        </details>
      </div>
    </details>
  );
}

function Row({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav className="nk-switch" aria-label={label}>
      <span className="nk-switch__label" aria-hidden="true">
        {label}
      </span>
      <ul>
        {choices.map(({ key, text, href, chosen }) => (
          <li key={key}>
            <a href={href} aria-current={chosen ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
