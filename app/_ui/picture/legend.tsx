// What the shapes of a drawing mean: only those that are in it.
import type { ReactNode } from 'react';
import type { PictureNode } from '../../../lib/picture/neighbourhood';
import type { Translator } from '../../../lib/i18n/translator';
import { BarShape, isMeeting } from './bar';
import { SIGNS, SignShape, signOf } from './sign';

export function Legend({ t, nodes }: { t: Translator; nodes: readonly PictureNode[] }) {
  const signs = SIGNS.filter((sign) =>
    nodes.some((node) => node.type === 'organisation' && signOf(node.kind) === sign),
  );
  const cooperations = nodes.filter((node) => node.type === 'cooperation');
  const bar = { x: 2, y: 4, width: 32, height: 16 };
  return (
    <ul className="nk-pic__legend" aria-label={t('picture.legend')}>
      {cooperations.some((node) => isMeeting(node.form)) && (
        <Item wide text={t('picture.meeting')}>
          <g className="nk-pic__bar">
            <BarShape form="network" box={bar} />
          </g>
        </Item>
      )}
      {cooperations.some((node) => !isMeeting(node.form)) && (
        <Item wide text={t('picture.work')}>
          <g className="nk-pic__bar">
            <BarShape form="project" box={bar} />
          </g>
        </Item>
      )}
      {signs.map((sign) => (
        <Item key={sign} text={t(`picture.sign.${sign}`)}>
          <g className="nk-pic__sign">
            <SignShape sign={sign} x={12} y={12} r={10} />
          </g>
        </Item>
      ))}
      {nodes.some((node) => node.basis === 'example') && (
        <Item text={t('picture.example')}>
          <g className="nk-pic__bar nk-pic__node--example">
            <rect x="2" y="2" width="20" height="20" rx="3" />
          </g>
        </Item>
      )}
    </ul>
  );
}

function Item({ text, wide = false, children }: { text: string; wide?: boolean; children: ReactNode }) {
  return (
    <li>
      <svg
        viewBox={`0 0 ${wide ? 36 : 24} 24`}
        className={wide ? 'nk-pic__wide' : undefined}
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
      {text}
    </li>
  );
}
