// Short names and what they stand for.
import type { readGlossary } from '../../lib/directory/list-entries';
import { EntryLink, type Drawing } from './entry-link';
import { German } from './german';

type Item = Awaited<ReturnType<typeof readGlossary>>['items'][number];

export function Glossary({ items, ...drawing }: Drawing & { items: readonly Item[] }) {
  const { t, lang } = drawing;
  return (
    <div className="nk-page">
      <h1>{t('ui.glossary.title')}</h1>
      <p className="nk-lead">{items.length > 0 ? t('ui.glossary.lead') : t('ui.glossary.none')}</p>
      {items.length > 0 && (
        <dl className="nk-glance nk-glossary">
          {items.map((item) => (
            <div key={item.id}>
              <dt>
                <German lang={lang}>{item.short}</German>
              </dt>
              <dd>
                <EntryLink {...drawing} entry={item} /> <span className="nk-muted">({item.typeLabel})</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
