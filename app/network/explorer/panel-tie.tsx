// The panel of a tie: each cooperation that two bodies share, with the roles of both and the words of the source.
import { paths, type ViewParams } from '../../../lib/paths';
import type { AnswerTexts } from './answer-texts';
import { PanelProof } from './panel-proof';
import { PanelWait } from './panel-wait';
import { periodText } from './period';
import { readTie, type End, type Part, type Shared } from './tie-facts';
import { fill, type Texts } from './texts';
import { useAsked } from './use-asked';

interface Props {
  texts: Texts;
  answers: AnswerTexts;
  lang: string;
  view: ViewParams;
  ends: readonly End[];
  cooperations: readonly string[];
  /** The address that shows both with the cooperations between them. */
  apart: string | null;
  onOpen: (id: string) => void;
}

export function PanelTie({ ends, cooperations, apart, onOpen, ...shared }: Props) {
  const { texts, answers, lang, view } = shared;
  const asked = useAsked(cooperations.join(' '), () => readTie(ends, cooperations, lang, view));
  const facts = asked.value;
  return (
    <>
      <ul className="nk-actions">
        {ends.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="nk-panel__tie" onClick={() => onOpen(id)} lang={germanIn(lang)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <h3>{texts.cooperations}</h3>
      <PanelWait texts={texts} answers={answers} asked={asked} />
      {facts && (
        <ul className="nk-panel__shared">
          {facts.shared.map((one) => (
            <SharedWork key={one.cooperation.id} {...shared} ends={ends} shared={one} />
          ))}
        </ul>
      )}
      {facts && facts.more > 0 && <p className="nk-muted">{fill(answers.panel.moreTogether, { count: facts.more })}</p>}
      {apart && (
        <p>
          <a href={apart}>{answers.panel.inPicture}</a>
        </p>
      )}
    </>
  );
}

const germanIn = (lang: string): 'de' | undefined => (lang === 'de' ? undefined : 'de');

type SharedProps = Omit<Props, 'cooperations' | 'apart' | 'onOpen'> & { shared: Shared };

function SharedWork({ texts, answers, lang, view, ends, shared }: SharedProps) {
  const { cooperation, what, bausteine, roles } = shared;
  const german = germanIn(lang);
  return (
    <li>
      <a href={paths.entry(view, cooperation)} lang={german}>
        {cooperation.name}
      </a>{' '}
      <span className="nk-muted">{what}</span>
      {bausteine.length > 0 && (
        <p>
          {texts.fields}:{' '}
          {bausteine.map((one, at) => (
            <span key={one.id}>
              {at > 0 && ', '}
              <a href={paths.entry(view, one)} lang={german}>
                {one.id} {one.name}
              </a>
            </span>
          ))}
        </p>
      )}
      <ul className="nk-panel__lines">
        {ends.flatMap((end, at) =>
          (roles[at] ?? []).map((part, order) => (
            <li key={`${end.id} ${order}`}>
              <RoleLine {...{ texts, lang, answers, part }} />
              {part.proof && <PanelProof {...{ texts, view }} proof={part.proof} folded={answers.panel.source} />}
            </li>
          )),
        )}
      </ul>
    </li>
  );
}

/** "Jobcenter ME-aktiv – Mitglied, seit Mai 2009" */
function RoleLine({ texts, lang, answers, part }: Pick<Props, 'texts' | 'lang' | 'answers'> & { part: Part }) {
  const period = periodText(lang, answers.periods, part);
  return (
    <>
      <span lang={germanIn(lang)}>{part.who}</span>{' '}
      <span className="nk-muted">
        – {part.role}
        {period && `, ${period}`}
        {part.old && `, ${texts.stale}`}
      </span>
    </>
  );
}
