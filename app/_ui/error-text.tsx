// The inside of a page that says what is wrong and where to go on.
import type { Hit } from '../../lib/directory/search-schema';
import { paths } from '../../lib/paths';
import { EntryLink, type Drawing } from './entry-link';

interface Props extends Drawing {
  title: string;
  text: string;
  near: readonly Hit[];
  retry?: string;
  reference?: string;
}

export function ErrorText({ title, text, near, retry, reference, ...drawing }: Props) {
  const { t, view } = drawing;
  return (
    <div className="nk-page nk-prose">
      <h1>{title}</h1>
      <p>{text}</p>
      {near.length > 0 && (
        <section aria-labelledby="near">
          <h2 id="near">{t('ui.error.near')}</h2>
          <ul>
            {near.map((hit) => (
              <li key={hit.id}>
                <EntryLink {...drawing} entry={hit} />{' '}
                <span className="nk-muted">({hit.kindLabel ?? hit.formLabel ?? hit.typeLabel})</span>
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
