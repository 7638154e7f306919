// Short names and what they stand for, as a table.
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
        <table className="nk-table">
          <thead>
            <tr>
              <th scope="col">{t('ui.glossary.short')}</th>
              <th scope="col">{t('ui.glossary.meaning')}</th>
              <th scope="col" className="nk-table__extra">
                {t('ui.glossary.kind')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <German lang={lang}>{item.short}</German>
                </th>
                <td>
                  <EntryLink {...drawing} entry={item} />
                </td>
                <td className="nk-table__extra nk-muted">{item.typeLabel}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
