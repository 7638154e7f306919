// The words of the source in the panel, with the section where they stand; folded where many stand below each other.
import { paths, type ViewParams } from '../../../lib/paths';
import type { Proof } from './entry-facts';
import type { Texts } from './texts';

interface Props {
  texts: Texts;
  view: ViewParams;
  proof: Proof;
  /** What opens it; unfolded without. */
  folded?: string;
}

/** Marks inside become single ones. */
const inMarks = (text: string): string =>
  `„${text
    .replaceAll('„', '‚')
    .replaceAll('“', '‘')
    .replace(/"([^"]*)"/g, '‚$1‘')}“`;

export function PanelProof({ texts, view, proof, folded }: Props) {
  const { id, source, section, text } = proof;
  const words = (
    <>
      <blockquote lang="de">{inMarks(text)}</blockquote>
      <p className="nk-small" lang="de">
        <a href={paths.quote(view, source.id, id)}>
          {source.shortTitle}, {section}
        </a>
      </p>
    </>
  );
  if (folded !== undefined)
    return (
      <details className="nk-panel__proof">
        <summary className="nk-small">{folded}</summary>
        <div className="nk-panel__quote">{words}</div>
      </details>
    );
  return (
    <figure className="nk-panel__quote">
      <figcaption className="nk-small nk-muted">{texts.quote}</figcaption>
      {words}
    </figure>
  );
}
