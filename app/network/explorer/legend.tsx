// The legend: what the signs and colours mean, how many there are now. A press selects them all, a second one leaves only them.
import type { ReactNode } from 'react';
import type { Colouring } from '../../_canvas/colouring';
import { BausteinMark } from '../../_ui/baustein-mark';
import { BarShape } from '../../_ui/picture/bar';
import { SignShape, type Sign } from '../../_ui/picture/sign';
import { SIGN_PICTOGRAMS } from '../../_ui/picture/sign-pictogram';
import { MARKS, type Group, type Mark, type Marks } from './legend-groups';
import type { Texts } from './texts';

interface Props {
  texts: Texts;
  lang: string;
  kinds: readonly Group[];
  fields: readonly Group[];
  marks: Marks;
  /** Names by the key of the group. */
  names: Readonly<Record<string, string>>;
  colouring: Colouring;
  selected: ReadonlySet<string>;
  onPress: (group: Group) => void;
}

export const isWhole = ({ ids }: Group, selected: ReadonlySet<string>): boolean =>
  ids.length > 0 && ids.length === selected.size && ids.every((id) => selected.has(id));

export function Legend({ texts, lang, kinds, fields, marks, names, colouring, selected, onPress }: Props) {
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
      <MarkList texts={texts} marks={marks} />
      <p className="nk-legend__how nk-small nk-muted">{texts.legendHow}</p>
    </div>
  );
}

const MARK_TEXTS = {
  example: 'signExample',
  collective: 'signCollective',
  derived: 'signDerived',
  old: 'signOld',
} as const satisfies Readonly<Record<Mark, keyof Texts>>;

/** What borders and dashes say: a sign, and a tie; each where there is one. */
function MarkList({ texts, marks: { signs, ties } }: Pick<Props, 'texts' | 'marks'>) {
  const there = MARKS.filter((mark) => signs.has(mark) || ties.has(mark));
  if (there.length === 0) return null;
  return (
    <ul className="nk-legend__marks">
      {there.map((mark) => (
        <li key={mark} data-mark={mark}>
          {signs.has(mark) && (
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <circle cx="12" cy="12" r="10" className={`nk-legend__sign nk-legend__sign--${mark}`} />
              {mark === 'collective' && <circle cx="12" cy="12" r="10" className="nk-legend__gap" />}
            </svg>
          )}
          {ties.has(mark) && (
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <path d="M0 12H24" className={`nk-legend__tie nk-legend__tie--${mark}`} />
            </svg>
          )}
          {texts[MARK_TEXTS[mark]]}
        </li>
      ))}
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
