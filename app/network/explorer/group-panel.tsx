// Beside the picture: what a group gathers, with which others it is tied most, and the way to open it. All of it is known
// already; nothing is asked of the server.
import { useEffect, useRef, type ReactNode } from 'react';
import type { NetworkEdge, NetworkNode } from '../../../lib/network/network-schema';
import { hasGermanName } from '../../../lib/network/group-id';
import { Icon } from '../../_ui/icon';
import type { GroupTexts } from './group-texts';
import type { Texts } from './texts';

const MOST_OTHERS = 6;

interface Props {
  texts: Texts;
  groupTexts: GroupTexts;
  lang: string;
  node: NetworkNode;
  nodes: ReadonlyMap<string, NetworkNode>;
  edges: readonly NetworkEdge[];
  /** The address that opens it. */
  open: string;
  choosing: ReactNode;
  onClose: () => void;
}

export function GroupPanel({ texts, groupTexts, lang, node, nodes, edges, open, choosing, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [node.id]);
  const number = new Intl.NumberFormat(lang);
  const langOf = (of: NetworkNode): 'de' | undefined =>
    lang !== 'de' && (of.type !== 'group' || hasGermanName(of.id)) ? 'de' : undefined;
  const { gathers, name, what, ties, id } = node;
  const others = edges
    .filter(({ source, target }) => source === id || target === id)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_OTHERS)
    .flatMap(({ source, target, weight }) => {
      const other = nodes.get(source === id ? target : source);
      return other ? [{ other, weight }] : [];
    });
  const facts: [text: string, count: number][] = [
    [groupTexts.organisations, gathers?.organisations ?? 0],
    [groupTexts.cooperations, gathers?.cooperations ?? 0],
    [groupTexts.examples, gathers?.examples ?? 0],
    [groupTexts.inner, gathers?.inner ?? 0],
    [groupTexts.out, ties],
  ];
  return (
    <aside
      className="nk-panel"
      aria-label={texts.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <button type="button" className="nk-button nk-button--quiet nk-panel__close" onClick={onClose}>
        <Icon name="close" /> {texts.close}
      </button>
      <h2 ref={heading} tabIndex={-1} lang={langOf(node)}>
        {name}
      </h2>
      <p className="nk-muted">{what}</p>
      <p>
        <a className="nk-button" href={open}>
          {groupTexts.open}
        </a>
      </p>
      <ul className="nk-panel__lines">
        {facts
          .filter(([, count]) => count > 0)
          .map(([text, count]) => (
            <li key={text}>
              {text}: {number.format(count)}
            </li>
          ))}
      </ul>
      <p>{choosing}</p>
      {others.length > 0 && (
        <>
          <h3>{groupTexts.strongest}</h3>
          <ul className="nk-panel__lines">
            {others.map(({ other, weight }) => (
              <li key={other.id}>
                <span lang={langOf(other)}>{other.name}</span>{' '}
                <span className="nk-muted">({number.format(weight)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
