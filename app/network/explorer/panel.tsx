// Beside the picture: what is known of the opened entry or tie, with the words of the source, and what can be done with it.
import { useEffect, useRef, useState } from 'react';
import type { SingleNode } from '../../../lib/network/group-id';
import type { NetworkEdge } from '../../../lib/network/network-schema';
import { paths, type ViewParams } from '../../../lib/paths';
import { Icon } from '../../_ui/icon';
import { PhoneLink } from '../../_ui/phone-link';
import { readFacts, readTie, type Facts } from './entry-facts';
import { fill, type Texts } from './texts';

export type Opened = { node: SingleNode } | { edge: NetworkEdge };
/** The rest stands on the entry's own page. */
const MOST_LINES = 12;

interface Props {
  texts: Texts;
  lang: string;
  view: ViewParams;
  opened: Opened;
  title: string;
  /** Addresses of what can be done with a node; null where it cannot. */
  acts: { middle: string | null; expand: string | null; hide: string | null };
  onClose: () => void;
}

export function Panel({ texts, lang, view, opened, title, acts, onClose }: Props) {
  const { facts, failed } = useFacts(opened, lang, view);
  const heading = useRef<HTMLHeadingElement>(null);
  const node = 'node' in opened ? opened.node : null;
  const key = node ? node.id : 'edge' in opened ? opened.edge.id : '';
  useEffect(() => heading.current?.focus({ preventScroll: true }), [key]);
  const german = lang === 'de' ? undefined : 'de';
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
      <h2 ref={heading} tabIndex={-1} lang={german}>
        {facts?.name ?? title}
      </h2>
      {node && <p className="nk-muted">{node.what}</p>}
      {failed && <p role="note">{texts.offline}</p>}
      {!facts && !failed && <p className="nk-muted">{texts.loadingEntry}</p>}
      {facts && node && node.type !== 'baustein' && (
        <p>
          {facts.phone ? (
            <>
              {texts.phone}: <PhoneLink value={facts.phone} />{' '}
              {facts.through && <span className="nk-muted">{fill(texts.through, { name: facts.through })}</span>}
            </>
          ) : (
            <span className="nk-muted">{texts.noPhone}</span>
          )}
        </p>
      )}
      {facts && facts.lines.length > 0 && (
        <>
          <h3>{node === null ? texts.cooperations : node.type === 'organisation' ? texts.ties : texts.participants}</h3>
          <ul className="nk-panel__lines">
            {facts.lines.slice(0, MOST_LINES).map(({ entry, note }) => (
              <li key={entry.id}>
                <a href={paths.entry(view, entry)} lang={german}>
                  {entry.name}
                </a>
                {note && <span className="nk-muted"> – {note}</span>}
              </li>
            ))}
          </ul>
          {facts.lines.length > MOST_LINES && (
            <p className="nk-muted">{fill(texts.more, { count: facts.lines.length - MOST_LINES })}</p>
          )}
        </>
      )}
      {facts?.quote && (
        <figure className="nk-panel__quote">
          <figcaption className="nk-small nk-muted">{texts.quote}</figcaption>
          <blockquote lang="de">„{facts.quote.text}“</blockquote>
        </figure>
      )}
      {node && (
        <ul className="nk-actions">
          <li>
            <a href={paths.entry(view, node)}>{texts.page}</a>
          </li>
          {acts.middle && (
            <li>
              <a href={acts.middle}>{texts.middle}</a>
            </li>
          )}
          {acts.expand && (
            <li>
              <a href={acts.expand}>{texts.expand}</a>
            </li>
          )}
          {acts.hide && (
            <li>
              <a href={acts.hide}>{texts.hide}</a>
            </li>
          )}
        </ul>
      )}
    </aside>
  );
}

/** Asked anew for each that is opened; what was asked before and comes late is dropped. */
function useFacts(
  opened: Opened,
  lang: string,
  { day, examples }: ViewParams,
): { facts: Facts | null; failed: boolean } {
  const [known, setKnown] = useState<{ key: string; facts: Facts | null } | null>(null);
  const key = 'node' in opened ? opened.node.id : opened.edge.id;
  const ends = 'edge' in opened ? `${opened.edge.source} ${opened.edge.target}` : '';
  useEffect(() => {
    let gone = false;
    const view = { day, examples };
    const [from, to] = ends.split(' ');
    const asked = from && to ? readTie([from, to], lang, view) : readFacts(key, lang, view);
    asked
      .catch(() => null)
      .then((facts) => {
        if (!gone) setKnown({ key, facts });
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [key, ends, lang, day, examples]);
  const current = known?.key === key ? known : null;
  return { facts: current?.facts ?? null, failed: current !== null && current.facts === null };
}
