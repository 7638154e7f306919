// One node of a drawing: a link with its sign, its name and its Bausteine. Its own edges lie in it, to darken with it.
import type { PlacedNode } from '../../../lib/picture/placed';
import { paths } from '../../../lib/paths';
import type { Drawing } from '../entry-link';
import { displayName } from '../names';
import { BarShape } from './bar';
import { SignShape, signOf } from './sign';

interface Props extends Drawing {
  placed: PlacedNode;
  /** Ids of the drawn edges that end here. */
  edges: readonly string[];
}

export function PictureNodeLink({ placed, edges, ...drawing }: Props) {
  const { t, lang, view } = drawing;
  const { node, isCentre, label } = placed;
  const name = displayName(t, node);
  const what = whatItIs(drawing, placed);
  const made = node.basis === 'example' ? `, ${t('ui.entry.example')}` : '';
  const classes = ['nk-pic__node', isCentre && 'nk-pic__node--centre', made && 'nk-pic__node--example'];
  return (
    <a
      href={paths.entry(view, node)}
      className={classes.filter(Boolean).join(' ')}
      aria-label={`${name} (${what}${made})`}
      lang={lang === 'de' ? undefined : 'de'}
    >
      <title>{`${name} (${what}${made})`}</title>
      {edges.map((id) => (
        <use key={id} href={`#${id}`} className="nk-pic__own" />
      ))}
      <Body placed={placed} />
      <text textAnchor={label.anchor} fontSize={label.size} className="nk-pic__label">
        {label.lines.map((line, i) => (
          <tspan key={i} x={label.x} y={label.y + i * label.step}>
            {line}
          </tspan>
        ))}
      </text>
      <Marks placed={placed} />
    </a>
  );
}

function whatItIs({ t }: Drawing, { node }: PlacedNode): string {
  if (node.type === 'organisation' && node.kind) return t(`lists.kind.${node.kind}`);
  if (node.type === 'cooperation' && node.form) return t(`lists.form.${node.form}`);
  return t(`lists.type.${node.type}`);
}

function Body({ placed: { node, isCentre, box, sign } }: { placed: PlacedNode }) {
  const card = { x: box.x, y: box.y, width: box.width, height: box.height };
  return (
    <>
      {node.type === 'cooperation' ? (
        <g className="nk-pic__bar">
          <BarShape form={node.form} box={box} />
        </g>
      ) : (
        <rect {...card} rx="4" className={isCentre ? 'nk-pic__card' : 'nk-pic__hit'} />
      )}
      {sign && node.type === 'baustein' && <Ring number={node.id} {...sign} />}
      {sign && node.type !== 'baustein' && (
        <g className="nk-pic__sign">
          <SignShape sign={signOf(node.kind)} {...sign} />
        </g>
      )}
    </>
  );
}

const classOf = (number: string): string => `nk-b${number.replace('.', '-')}`;

function Ring({ number, x, y, r }: { number: string; x: number; y: number; r: number }) {
  return (
    <g className={classOf(number)}>
      <circle cx={x} cy={y} r={r - 2} className="nk-pic__ring" />
      <circle cx={x} cy={y} r={r} className="nk-pic__ring-edge" />
      <circle cx={x} cy={y} r={r - 4} className="nk-pic__ring-edge" />
      <text x={x} y={y + 5} fontSize="15" textAnchor="middle" className="nk-pic__number">
        {number}
      </text>
    </g>
  );
}

/** The Bausteine of a cooperation: a square in the colour of each, and its number. */
function Marks({ placed: { marks, moreMarks } }: { placed: PlacedNode }) {
  if (marks.length === 0) return null;
  return (
    <>
      {marks.map(({ number, x, y }) => (
        <g key={number} className={classOf(number)}>
          <rect x={x} y={y - 11} width="12" height="12" rx="2" className="nk-pic__mark" />
          <text x={x + 16} y={y} fontSize="15" className="nk-pic__small">
            {number}
          </text>
        </g>
      ))}
      {moreMarks && (
        <text x={moreMarks.x} y={moreMarks.y} fontSize="15" className="nk-pic__small">
          +{moreMarks.count}
        </text>
      )}
    </>
  );
}
