// The legend: what the signs and colours mean, how many there are now. A press selects them all, a second one leaves only them.
import type { ReactNode } from 'react';
import type { Colouring } from '../../_canvas/colouring';
import { BausteinMark } from '../../_ui/baustein-mark';
import { BarShape } from '../../_ui/picture/bar';
import { SignShape, type Sign } from '../../_ui/picture/sign';
import { SIGN_PICTOGRAMS } from '../../_ui/picture/sign-pictogram';
import type { Group, Old } from './legend-groups';
import type { Texts } from './texts';

interface Props {
  texts: Texts;
  lang: string;
  kinds: readonly Group[];
  fields: readonly Group[];
  old: Old;
  /** Names by the key of the group. */
  names: Readonly<Record<string, string>>;
  colouring: Colouring;
  selected: ReadonlySet<string>;
  onPress: (group: Group) => void;
}

export const isWhole = ({ ids }: Group, selected: ReadonlySet<string>): boolean =>
  ids.length > 0 && ids.length === selected.size && ids.every((id) => selected.has(id));

export function Legend({ texts, lang, kinds, fields, old, names, colouring, selected, onPress }: Props) {
  const item = (group: Group, sign: ReactNode, german = false): ReactNode => (
    <li key={group.key}>
      <button
        type="button"
        className="nk-legend__item"
        aria-pressed={isWhole(group, selected)}
        disabled={group.ids.length === 0}
        onClick={() => onPress(group)}
        data-group={group.key}
      >
        {sign}
        <span lang={german && lang !== 'de' ? 'de' : undefined}>{names[group.key] ?? group.key}</span>{' '}
        <span className="nk-legend__count">{group.count}</span>
      </button>
    </li>
  );
  return (
    <div className={`nk-legend nk-legend--${colouring}`} role="group" aria-label={texts.legend}>
      <ul aria-label={texts.fields}>
        {fields.map((group) => item(group, <BausteinMark number={group.key.replace('baustein-', '')} />, true))}
      </ul>
      <ul aria-label={texts.kinds}>{kinds.map((group) => item(group, <KindSign group={group} />))}</ul>
      {(old.sign || old.tie) && <Age texts={texts} old={old} />}
      <p className="nk-legend__how nk-small nk-muted">{texts.legendHow}</p>
    </div>
  );
}

/** How what is old looks: a sign, and a tie; each where there is one. */
function Age({ texts, old }: Pick<Props, 'texts' | 'old'>) {
  return (
    <ul className="nk-legend__age">
      {old.sign && (
        <li>
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <circle cx="12" cy="12" r="10" className="nk-legend__old" />
          </svg>
          {texts.oldSign}
        </li>
      )}
      {old.tie && (
        <li>
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M0 12H24" className="nk-legend__old-tie" />
          </svg>
          {texts.oldTie}
        </li>
      )}
    </ul>
  );
}

function KindSign({ group: { key } }: { group: Group }) {
  const isBar = key === 'meeting' || key === 'work';
  const sign = key.replace('sign-', '') as Sign;
  return (
    <svg
      viewBox={`0 0 ${isBar ? 36 : 24} 24`}
      className={isBar ? 'nk-legend__wide' : undefined}
      aria-hidden="true"
      focusable="false"
    >
      {isBar ? (
        <g className="nk-pic__bar">
          <BarShape form={key === 'meeting' ? 'network' : 'project'} box={{ x: 2, y: 4, width: 32, height: 16 }} />
        </g>
      ) : (
        <>
          <g className={`nk-pic__sign nk-k-${sign}`}>
            <SignShape sign={sign} x={12} y={12} r={11} />
          </g>
          <g className="nk-legend__pictogram" transform="translate(6.4 6.4) scale(0.7)">
            <path d={SIGN_PICTOGRAMS[sign]} />
            <path d={SIGN_PICTOGRAMS[sign]} />
          </g>
        </>
      )}
    </svg>
  );
}
