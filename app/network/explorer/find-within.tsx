// "Im Bild suchen": finds while it is typed, without asking the server. A combobox by the ARIA pattern: arrows go through
// the hits and point at them, Enter goes there, Escape empties.
import { useEffect, useId, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import type { NetworkNode } from '../../../lib/network/network-schema';
import { paths, type ViewParams } from '../../../lib/paths';
import { useScript } from '../../_ui/basket/use-script';
import type { AnswerTexts } from './answer-texts';
import { asFindable, findNodes } from './find-nodes';
import { fill } from './texts';

/** More than these one narrows down by typing on. */
const MOST_LISTED = 12;

interface Props {
  texts: AnswerTexts['find'];
  lang: string;
  view: ViewParams;
  nodes: readonly NetworkNode[];
  field: RefObject<HTMLInputElement | null>;
  /** All that fit what is typed; none where nothing is. */
  onFound: (ids: readonly string[], said: string) => void;
  onPoint: (id: string | null) => void;
  onChoose: (id: string) => void;
}

export function FindWithin({ texts, lang, view, nodes, field, onFound, onPoint, onChoose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const findable = useMemo(() => nodes.map(asFindable), [nodes]);
  const found = useMemo(() => findNodes(findable, typed), [findable, typed]);
  const listed = found.slice(0, MOST_LISTED);
  const isTyped = typed.trim() !== '';
  const count = found.length === 1 ? texts.one : fill(texts.many, { count: found.length });
  const said = !isTyped ? '' : found.length > 0 ? count : fill(texts.none, { text: typed.trim() });
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);
  // a network with other nodes has other hits
  useEffect(() => {
    onFound(
      found.map((node) => node.id),
      said,
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told when the hits change, not when the listener does
  }, [found, said]);
  if (!useScript()) return null;

  const type = (text: string): void => {
    setTyped(text);
    setOpen(true);
    setActive(-1);
  };
  const moveTo = (at: number): void => {
    setOpen(true);
    setActive(at);
    onPoint(listed[at]?.id ?? null);
  };
  const choose = (node: NetworkNode | undefined): void => {
    if (!node) return;
    setOpen(false);
    setActive(-1);
    onChoose(node.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key } = event;
    const places = listed.length + 1; // the field itself is one of them
    if (key === 'ArrowDown') moveTo(((active + 2) % places) - 1);
    else if (key === 'ArrowUp') moveTo(((active + places) % places) - 1);
    else if (key === 'Enter') choose(listed[Math.max(0, active)]);
    else if (key === 'Escape' && typed !== '') {
      type('');
      onPoint(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = open && listed.length > 0;
  return (
    <div className="nk-find" role="search" aria-label={texts.label}>
      <label>
        <span className="kern-sr-only">{texts.label}</span>
        <input
          ref={field}
          type="search"
          className="nk-find__input"
          placeholder={texts.label}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-expanded={shown}
          aria-keyshortcuts="f"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
      </label>
      <span className="nk-find__count" aria-hidden="true">
        {isTyped && found.length > 0 && count}
      </span>
      <ul
        id={`${id}-list`}
        className="nk-find__list"
        role="listbox"
        aria-label={texts.list}
        hidden={!shown}
        onMouseDown={(event) => event.preventDefault()}
      >
        {listed.map((node, at) => (
          <li key={node.id} id={`${id}-${at}`} role="option" aria-selected={active === at} onClick={() => choose(node)}>
            <span lang={lang === 'de' ? undefined : 'de'}>{node.name}</span>{' '}
            <span className="nk-muted nk-small">{node.what}</span>
          </li>
        ))}
      </ul>
      {isTyped && found.length === 0 && (
        <p className="nk-find__none nk-small">
          {said} <a href={paths.directory(view, { q: typed.trim() })}>{texts.elsewhere}</a>
        </p>
      )}
    </div>
  );
}
