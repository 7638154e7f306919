// The picture of the front page: the eight fields, how many work on each, and how many cooperations two of them share.
import type { Overview } from '../../../lib/directory/read-overview';
import { layoutFields, type Disc, type FieldsPicture } from '../../../lib/picture/layout-fields';
import { paths } from '../../../lib/paths';
import { pictogramOf } from '../baustein-mark';
import type { Drawing } from '../entry-link';
import { German } from '../german';
import { bausteinName, plainName } from '../names';

export function FieldsSection({ overview, ...drawing }: Drawing & { overview: Overview }) {
  const { t, lang } = drawing;
  const fields = overview.fields.map((field) => ({ ...field, name: plainName(field.name) }));
  const pairs = overview.shared
    .filter((pair) => pair.cooperations.count > 0)
    .sort(
      (a, b) => b.cooperations.count - a.cooperations.count || Number(a.a) - Number(b.a) || Number(a.b) - Number(b.b),
    );
  const nameOf = (id: string): string => fields.find((field) => field.id === id)?.name ?? id;
  return (
    <section className="nk-section nk-pic" aria-labelledby="fields">
      <h2 id="fields">{t('picture.fields.title')}</h2>
      <p className="nk-muted">{t('picture.fields.lead')}</p>
      {(['wide', 'narrow'] as const).map((shape) => (
        <Svg
          key={shape}
          {...drawing}
          fields={fields}
          picture={layoutFields(fields, overview.shared, shape)}
          shape={shape}
        />
      ))}
      <details className="nk-more">
        <summary>{t('picture.fields.table')}</summary>
        <table className="nk-table nk-table--numbers">
          <caption className="nk-table__caption">{t('picture.fields.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('picture.fields.pair')}</th>
              <th scope="col">{t('picture.fields.cooperations')}</th>
              <th scope="col">{t('picture.fields.organisations')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ a, b, organisations, cooperations }) => (
              <tr key={`${a} ${b}`}>
                <th scope="row">
                  <German lang={lang}>
                    {a} {nameOf(a)} – {b} {nameOf(b)}
                  </German>
                </th>
                <td data-label={t('picture.fields.cooperations')}>{withExamples(t, cooperations)}</td>
                <td data-label={t('picture.fields.organisations')}>{withExamples(t, organisations)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** "9, davon 5 Beispiele" */
const withExamples = (t: Drawing['t'], { count, examples }: Overview['organisations']): string =>
  examples > 0 ? `${count}, ${t('ui.count.ofExamples', { count: examples })}` : String(count);

interface SvgProps extends Drawing {
  fields: Overview['fields'];
  picture: FieldsPicture;
  shape: 'wide' | 'narrow';
}

function Svg({ fields, picture, shape, ...drawing }: SvgProps) {
  const idOf = (at: number): string => `nk-fields-${shape}-${at}`;
  return (
    <svg
      className={`nk-pic__svg nk-pic__svg--${shape}`}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="group"
      aria-labelledby="fields"
    >
      <g className="nk-pic__lines">
        {picture.lines.map(({ a, b, x1, y1, x2, y2, width }, at) => (
          <line key={`${a} ${b}`} id={idOf(at)} x1={x1} y1={y1} x2={x2} y2={y2} strokeWidth={width} />
        ))}
      </g>
      {picture.discs.map((disc, i) => {
        const field = fields[i];
        const own = picture.lines.flatMap(({ a, b }, at) => (a === disc.id || b === disc.id ? [idOf(at)] : []));
        return field && <DiscLink key={disc.id} {...drawing} disc={disc} field={field} own={own} size={picture.size} />;
      })}
    </svg>
  );
}

interface DiscProps extends Drawing {
  disc: Disc;
  field: Overview['fields'][number];
  /** Ids of the lines that end here. */
  own: readonly string[];
  size: number;
}

function DiscLink({ disc, field, own, size, t, lang, view }: DiscProps) {
  const { x, y, r, label } = disc;
  const { count, examples } = field.organisations;
  const counts = [
    t('ui.count.organisations', { count }),
    ...(examples > 0 ? [t('ui.count.ofExamples', { count: examples })] : []),
  ];
  const name = `${bausteinName(t, field.id, field.name)}: ${counts.join(', ')}`;
  const picto = size * 1.1;
  return (
    <a
      href={paths.entry(view, { type: 'baustein', id: field.id })}
      className={`nk-pic__node nk-pic__field nk-b${field.id.replace('.', '-')}`}
      aria-label={name}
      lang={lang === 'de' ? undefined : 'de'}
    >
      <title>{name}</title>
      {own.map((id) => (
        <use key={id} href={`#${id}`} className="nk-pic__own nk-pic__own--line" />
      ))}
      <circle cx={x} cy={y} r={r} className="nk-pic__disc" />
      <path
        d={pictogramOf(field.id)}
        transform={`translate(${x - picto / 2} ${y - picto - 1}) scale(${picto / 16})`}
        className="nk-pic__picto"
      />
      <text x={x} y={y + size} fontSize={size - 1} textAnchor="middle" className="nk-pic__on">
        {field.id}
      </text>
      {label && (
        <text textAnchor={label.anchor} fontSize={size} className="nk-pic__name">
          {[...label.lines, ...counts].map((line, at, all) => {
            const isCount = at >= label.lines.length;
            return (
              <tspan
                key={at}
                x={label.x}
                y={label.y + (at - (all.length - 1) / 2) * size * 1.25 + size * 0.35}
                className={isCount ? 'nk-pic__small' : undefined}
                fontSize={isCount ? size - 1 : undefined}
              >
                {line}
              </tspan>
            );
          })}
        </text>
      )}
    </a>
  );
}

/** "113 Organisationen wirken in 88 Formen der Zusammenarbeit …": the network in one sentence. */
export function networkSentence(t: Drawing['t'], { organisations, cooperations }: Overview): string {
  const said = t('picture.fields.sentence', {
    organisations: organisations.count,
    cooperations: cooperations.count,
  });
  if (organisations.examples + cooperations.examples === 0) return said;
  return `${said} ${t('picture.fields.examples', {
    organisations: organisations.examples,
    cooperations: cooperations.examples,
  })}`;
}
