// While the panel waits for the API, and what it says when nothing comes.
import type { AnswerTexts } from './answer-texts';
import type { Texts } from './texts';
import type { Asked } from './use-asked';

interface Props {
  texts: Texts;
  answers: AnswerTexts;
  asked: Asked<unknown>;
}

export function PanelWait({ texts, answers: { panel }, asked: { value, trouble, retry } }: Props) {
  if (value !== null) return null;
  if (trouble === null) return <p className="nk-muted">{texts.loadingEntry}</p>;
  return (
    <div role="alert">
      <p>{panel[trouble]}</p>
      {trouble !== 'gone' && (
        <button type="button" className="nk-button nk-button--secondary" onClick={retry}>
          {panel.retry}
        </button>
      )}
    </div>
  );
}
