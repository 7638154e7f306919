// A group in the table: its name, how many it gathers, how many ties lead out of it, and the way to open it.
import { hasGermanName } from '../../../lib/network/group-id';
import { BausteinMark } from '../../_ui/baustein-mark';
import { German } from '../../_ui/german';
import { listOf } from '../explorer/acts';
import { Beside } from './beside';
import { Act, Cells, type RowProps } from './row-parts';

export function GroupRow({ sheet, node, beside }: RowProps) {
  const { texts, lang, query, to } = sheet;
  const { id, name } = node;
  const german = hasGermanName(id);
  const before = listOf(query, 'open');
  const isOpen = before.includes(id);
  const open = isOpen ? before.filter((one) => one !== id) : [...before, id];
  return (
    <tr role="row" data-node={id}>
      <Cells
        sheet={sheet}
        node={node}
        called={name}
        german={german}
        name={german ? <German lang={lang}>{name}</German> : name}
        marks={node.bausteine.map((number) => (
          <span key={number} className="nk-table__mark">
            <BausteinMark number={number} />
          </span>
        ))}
        beside={<Beside sheet={sheet} node={node} beside={beside} />}
      >
        <Act
          lang={lang}
          href={to({ open })}
          text={isOpen ? texts.group.close : texts.group.open}
          name={name}
          german={german}
        />
      </Cells>
    </tr>
  );
}
