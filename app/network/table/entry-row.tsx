// One entry as a row of the table, with its ways on.
import { expandFurther } from '../../../lib/network/expand-text';
import type { SingleNode } from '../../../lib/network/group-id';
import { paths } from '../../../lib/paths';
import { BausteinMark } from '../../_ui/baustein-mark';
import { German } from '../../_ui/german';
import { listOf } from '../explorer/acts';
import { fill } from '../explorer/texts';
import { Beside } from './beside';
import { Act, ageOf, bausteinCalled, Cells, type RowProps } from './row-parts';

/** So many neighbours come in at once. */
const TEN = 10;

export function EntryRow({ sheet, node, beside }: RowProps<SingleNode>) {
  const { texts, lang, view, query, to, way } = sheet;
  const { id, more = 0 } = node;
  const name = node.type === 'baustein' ? bausteinCalled(texts, id, node.name) : node.name;
  const step = way.indexOf(id);
  const age = ageOf(sheet, node.confirmedAt);
  const act = { lang, name };
  const middle = listOf(query, 'focus');
  const focus = middle.filter((one) => one !== id);
  const adding = fill(more > TEN ? texts.addTen : more === 1 ? texts.counted.addOne : texts.counted.addMany, {
    count: sheet.count(more),
  });
  return (
    <tr role="row" data-node={id} className={step < 0 ? undefined : 'nk-net__row--way'}>
      <Cells
        sheet={sheet}
        node={node}
        called={name}
        name={
          <>
            <a href={paths.entry(view, node)}>
              <German lang={lang}>{name}</German>
            </a>
            {node.basis === 'example' && (
              <>
                {' '}
                <span className="nk-badge nk-badge--example" title={texts.exampleTitle}>
                  {texts.example}
                </span>
              </>
            )}
            {age !== null && (
              <>
                {' '}
                <span className="nk-age">{age}</span>
              </>
            )}
            {step >= 0 && <span className="nk-net__step">{fill(texts.step, { at: step + 1, of: way.length })}</span>}
          </>
        }
        marks={(node.type === 'baustein' ? [] : node.bausteine).map((number) => (
          <a
            key={number}
            className="nk-table__mark"
            href={paths.entry(view, { type: 'baustein', id: number })}
            title={bausteinCalled(texts, number)}
          >
            <BausteinMark number={number} />
          </a>
        ))}
        beside={<Beside sheet={sheet} node={node} beside={beside} />}
      >
        <Act {...act} href={to({ focus: [id], degrees: '' })} text={texts.column.focus} />{' '}
        {middle.length > 0 && !middle.includes(id) && (
          <>
            <Act {...act} href={to({ focus: [...middle, id] })} text={texts.column.alsoFocus} />{' '}
          </>
        )}
        <Act
          {...act}
          href={to({
            hidden: [...listOf(query, 'hidden'), id],
            focus,
            ...(focus.length === 0 && { degrees: '' }),
          })}
          text={texts.column.hide}
        />
        {more > 0 && (
          <>
            {' '}
            <Act
              {...act}
              className="nk-net__do nk-net__more"
              href={to({ expand: expandFurther(listOf(query, 'expand'), id) })}
              text={adding}
            />
          </>
        )}
      </Cells>
    </tr>
  );
}
