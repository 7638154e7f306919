// The text of the page about Netzkompass.
import { formatDate } from '../../lib/i18n/format';
import { paths } from '../../lib/paths';
import type { Drawing } from './entry-link';
import { German } from './german';

interface Source {
  id: string;
  title: string;
  date: string | null;
}

/** @param sources null where the reader may not look into the directory: then nothing leads there */
export function About({ t, lang, view, sources }: Drawing & { sources: readonly Source[] | null }) {
  return (
    <div className="nk-page nk-prose">
      <h1>{t('pages.about.title')}</h1>
      <p className="nk-lead">{t('pages.about.lead')}</p>
      <p>{t('pages.about.what')}</p>
      <section aria-labelledby="prototype">
        <h2 id="prototype">{t('pages.about.prototypeTitle')}</h2>
        <p>{t('pages.about.prototypeText')}</p>
      </section>
      <section aria-labelledby="basis">
        <h2 id="basis">{t('pages.about.basisTitle')}</h2>
        <ul>
          <li>{t('pages.about.basisStated')}</li>
          <li>{t('pages.about.basisDerived')}</li>
          <li>{t('pages.about.basisRecorded')}</li>
          <li>{t('pages.about.basisExample')}</li>
        </ul>
      </section>
      <section aria-labelledby="examples">
        <h2 id="examples">{t('pages.about.examplesTitle')}</h2>
        <p>{t('pages.about.examplesText')}</p>
        <p>{t('pages.about.examplesMark')}</p>
        {sources && (
          <p>
            <a href={paths.directory({ ...view, examples: false })}>{t('pages.about.examplesHide')}</a>
          </p>
        )}
      </section>
      <section aria-labelledby="data">
        <h2 id="data">{t('pages.about.dataTitle')}</h2>
        <p>{t('pages.about.dataSource')}</p>
        <ul>
          {sources?.map((source) => (
            <li key={source.id}>
              <a href={paths.entry(view, { type: 'source', id: source.id })}>
                <German lang={lang}>{source.title}</German>
              </a>
              {source.date && ` (${formatDate(lang, source.date)})`}
            </li>
          ))}
        </ul>
        <p>{t('pages.about.dataDay')}</p>
      </section>
      <section aria-labelledby="map">
        <h2 id="map">{t('pages.about.mapTitle')}</h2>
        <p>{t('pages.about.mapText')}</p>
      </section>
      <section aria-labelledby="look">
        <h2 id="look">{t('pages.about.lookTitle')}</h2>
        <p>{t('pages.about.lookText')}</p>
      </section>
    </div>
  );
}
