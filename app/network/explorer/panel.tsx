// Beside the picture: what is known of the opened entry or tie, with the words of the source, and what can be done with it.
import { useEffect, useRef, type ReactNode } from 'react';
import type { SingleNode } from '../../../lib/network/group-id';
import type { NetworkEdge } from '../../../lib/network/network-schema';
import type { ViewParams } from '../../../lib/paths';
import { Icon } from '../../_ui/icon';
import type { AnswerTexts } from './answer-texts';
import { PanelNode, type Acts } from './panel-node';
import { PanelTie } from './panel-tie';
import type { End } from './tie-facts';
import { fill, type Texts } from './texts';

export type Opened = { node: SingleNode } | { edge: NetworkEdge; ends: readonly [SingleNode, SingleNode] };
export interface TieOfNode {
  id: string;
  name: string;
  weight: number;
}

export interface PanelProps {
  texts: Texts;
  answers: AnswerTexts;
  lang: string;
  view: ViewParams;
  opened: Opened;
  acts: Acts;
  /** Selects an opened node beside the others, or no more. */
  choosing: ReactNode;
  /** Of an opened node, the strongest first. */
  ties: readonly TieOfNode[];
  /** The address that shows an opened tie with its cooperations. */
  apart: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
  /** What can be done with its place in the picture. */
  children?: ReactNode;
}

export function Panel(props: PanelProps) {
  const { texts, answers, lang, view, opened, acts, choosing, ties, apart, onOpen, onClose, children } = props;
  const frame = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const key = 'node' in opened ? opened.node.id : opened.edge.id;
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // opened from the table, it may be out of sight
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  const german = lang === 'de' ? undefined : 'de';
  const shared = { texts, answers, lang, view };
  return (
    <aside
      ref={frame}
      className="nk-panel"
      aria-label={texts.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <button type="button" className="nk-button nk-button--quiet nk-panel__close" onClick={onClose}>
        <Icon name="close" /> {texts.close}
      </button>
      <h2 ref={heading} tabIndex={-1} lang={german}>
        {'node' in opened ? opened.node.name : opened.ends.map(({ name }) => name).join(' – ')}
      </h2>
      {'node' in opened ? (
        <PanelNode key={key} {...shared} node={opened.node} acts={acts} choosing={choosing}>
          <Ties {...shared} ties={ties} node={opened.node} onOpen={onOpen} />
        </PanelNode>
      ) : (
        <PanelTie
          key={key}
          {...shared}
          ends={opened.ends.map(({ id, name, parts }): End => ({ id, name, parts }))}
          cooperations={opened.edge.cooperations}
          apart={apart}
          onOpen={onOpen}
        />
      )}
      {children}
    </aside>
  );
}

type TiesProps = Pick<PanelProps, 'answers' | 'lang' | 'ties' | 'onOpen'> & { node: SingleNode };

/** The ties of the picture, each opening what makes it. */
function Ties({ answers: { panel }, lang, ties, node, onOpen }: TiesProps): ReactNode {
  if (ties.length === 0) return null;
  return (
    <>
      <h3>{panel.worksWith}</h3>
      <ul className="nk-panel__lines">
        {ties.map(({ id, name, weight }) => (
          <li key={id}>
            <button
              type="button"
              className="nk-panel__tie"
              aria-label={fill(panel.openTie, { one: node.name, other: name })}
              onClick={() => onOpen(id)}
            >
              <span lang={lang === 'de' ? undefined : 'de'}>{name}</span>
            </button>{' '}
            <span className="nk-muted">
              {weight === 1 ? panel.sharedOne : fill(panel.sharedMany, { count: weight })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
