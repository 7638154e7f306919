// The panel of an organisation, a cooperation or a Baustein: facts, contacts as far as its reader may see them, ties with sources.
import type { ReactNode } from 'react';
import type { SingleNode } from '../../../lib/network/group-id';
import { paths, type ViewParams } from '../../../lib/paths';
import { ContactValue } from '../../_ui/contact-value';
import type { AnswerTexts } from './answer-texts';
import { readFacts, type Facts } from './entry-facts';
import { PanelProof } from './panel-proof';
import { PanelWait } from './panel-wait';
import { periodText } from './period';
import { fill, type Texts } from './texts';
import { useAsked } from './use-asked';

/** The rest stands on the entry's own page. */
const MOST_LINES = 12;

/** Addresses of what can be done with a node; null where it cannot. */
export type Acts = Readonly<
  Record<'middle' | 'alsoMiddle' | 'expand' | 'hide' | 'connectFrom' | 'connectTo', string | null>
>;

interface Props {
  texts: Texts;
  answers: AnswerTexts;
  lang: string;
  view: ViewParams;
  node: SingleNode;
  acts: Acts;
  choosing: ReactNode;
  /** Its ties in the picture. */
  children: ReactNode;
}

export function PanelNode({ texts, answers, lang, view, node, acts, choosing, children }: Props) {
  const { parts } = node;
  const asked = useAsked(`${node.id} ${parts.length}`, () => readFacts(node.id, parts, lang, view));
  const facts = asked.value;
  const links: readonly (readonly [href: string | null, text: string])[] = [
    [paths.entry(view, node), texts.page],
    [acts.middle, texts.middle],
    [acts.alsoMiddle, texts.alsoMiddle],
    [acts.expand, texts.expand],
    [acts.connectTo, answers.path.end],
    [acts.connectFrom, answers.path.start],
    [acts.hide, texts.hide],
  ];
  return (
    <>
      <p className="nk-muted">
        {[
          node.what,
          node.basis === 'example' && texts.example,
          facts?.period && periodText(lang, answers.periods, facts.period),
          facts?.old && texts.stale,
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <PanelWait texts={texts} answers={answers} asked={asked} />
      {facts && <Known {...{ texts, answers, lang, view, node, facts }} />}
      {children}
      {facts && <Lines {...{ texts, answers, lang, view, node, facts }} />}
      {facts?.proof && <PanelProof {...{ texts, view }} proof={facts.proof} />}
      <ul className="nk-actions">
        {links.map(
          ([href, text]) =>
            href !== null && (
              <li key={text}>
                <a href={href}>{text}</a>
              </li>
            ),
        )}
        <li>{choosing}</li>
      </ul>
    </>
  );
}

type KnownProps = Pick<Props, 'texts' | 'answers' | 'lang' | 'view' | 'node'> & { facts: Facts };

const germanIn = (lang: string): 'de' | undefined => (lang === 'de' ? undefined : 'de');

function Known({ texts, answers, lang, view, node, facts }: KnownProps) {
  const { panel } = answers;
  const german = germanIn(lang);
  const row = (entries: Facts['places']): ReactNode =>
    entries.map((entry, at) => (
      <span key={entry.id}>
        {at > 0 && ', '}
        <a href={paths.entry(view, entry)} lang={german}>
          {entry.type === 'baustein' ? `${entry.id} ${entry.name}` : entry.name}
        </a>
      </span>
    ));
  return (
    <>
      {facts.places.length > 0 && <p>{row(facts.places)}</p>}
      {facts.bausteine.length > 0 && (
        <p>
          {texts.fields}: {row(facts.bausteine)}
        </p>
      )}
      {facts.parts.length > 0 && (
        <p>
          {panel.parts}: {row(facts.parts)}
        </p>
      )}
      {node.type !== 'baustein' && <Reach {...{ texts, answers, lang, view, facts }} />}
    </>
  );
}

/** How to reach it, in the words of its own page. */
function Reach({ texts, answers: { reach, sign, held: words }, lang, view, facts }: Omit<KnownProps, 'node'>) {
  const { contacts, held, through } = facts;
  const kinds = (['internal', 'onRequest'] as const).filter((why) => held && held[why] > 0);
  const restricted = kinds.length > 0;
  const count = restricted && (
    <p className="nk-muted">{kinds.map((why) => fill(words[why], { count: held?.[why] ?? 0 })).join(' · ')}</p>
  );
  const german = germanIn(lang);
  const nearest = through && (
    <a href={paths.entry(view, through)} lang={german}>
      {through.name}
    </a>
  );
  if (contacts.length === 0)
    return (
      <>
        <p className="nk-muted">
          {restricted ? reach.onRequest : reach.none} {nearest && reach.ask} {nearest}
        </p>
        {count}
      </>
    );
  return (
    <>
      {nearest && (
        <p className="nk-muted">
          {reach.through} {nearest}
        </p>
      )}
      <ul className="nk-panel__lines">
        {contacts.map((contact) => (
          <li key={`${contact.function} ${contact.value}`}>
            <span lang={german}>{contact.function}</span>, {contact.channelLabel}: <ContactValue contact={contact} />
            {contact.basis === 'example' && <span className="nk-muted"> ({texts.example})</span>}
            {contact.signs.map((one) => (
              <strong key={one}> ({sign[one]})</strong>
            ))}
          </li>
        ))}
      </ul>
      {restricted && <p className="nk-muted">{reach.more}</p>}
      {count}
    </>
  );
}

function Lines({ texts, answers, lang, view, node, facts: { lines } }: KnownProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>
        {node.type === 'organisation'
          ? texts.ties
          : node.type === 'cooperation'
            ? texts.participants
            : answers.panel.onIt}
      </h3>
      <ul className="nk-panel__lines">
        {lines.slice(0, MOST_LINES).map(({ entry, note, old, proof }) => (
          <li key={entry.id}>
            <a href={paths.entry(view, entry)} lang={germanIn(lang)}>
              {entry.name}
            </a>
            {(note || old) && (
              <span className="nk-muted"> – {[note, old && texts.stale].filter(Boolean).join(', ')}</span>
            )}
            {proof && <PanelProof {...{ texts, view }} proof={proof} folded={answers.panel.source} />}
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && (
        <p className="nk-muted">{fill(texts.more, { count: lines.length - MOST_LINES })}</p>
      )}
    </>
  );
}
