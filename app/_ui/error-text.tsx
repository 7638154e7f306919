// The inside of a page that says what is wrong and where to go on.
import { paths } from '../../lib/paths';
import { EntryLink, type Drawing, type Linked } from './entry-link';

/** Where somebody may have meant to go, and what is there. */
export interface Near {
  title: string;
  entries: readonly (Linked & { what: string | null })[];
}

interface Props extends Drawing {
  title: string;
  text: string;
  near: Near;
  retry?: string;
  /** The same address without what was wrong in it. */
  without?: string;
  reference?: string;
}

export function ErrorText({ title, text, near, retry, without, reference, ...drawing }: Props) {
  const { t, view } = drawing;
  return (
    <div className="nk-page nk-prose">
      <h1>{title}</h1>
      <p>{text}</p>
      {near.entries.length > 0 && (
        <section aria-labelledby="near">
          <h2 id="near">{near.title}</h2>
          <ul>
            {near.entries.map((entry) => (
              <li key={entry.id}>
                <EntryLink {...drawing} entry={entry} />
                {entry.what && <span className="nk-muted"> ({entry.what})</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="nk-actions">
        {retry && (
          <li>
            <a href={retry}>{t('ui.error.retry')}</a>
          </li>
        )}
        {without && (
          <li>
            <a href={without}>{t('results.withoutWrong')}</a>
          </li>
        )}
        <li>
          <a href={paths.directory(view)}>{t('ui.error.toDirectory')}</a>
        </li>
        <li>
          <a href={paths.home(view)}>{t('ui.error.home')}</a>
        </li>
      </ul>
      {reference && <p className="nk-small nk-muted">{t('ui.error.reference', { id: reference })}</p>}
    </div>
  );
}
