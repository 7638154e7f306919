// The page of a place: who has its seat there, who works there, what takes place there, and what is kreisweit.
import type { PlaceEntry } from '../../../lib/directory/entry-schema';
import { paths } from '../../../lib/paths';
import { neighbourhoodOfPlace } from '../../../lib/picture/neighbourhood';
import type { Drawing } from '../entry-link';
import { German, GermanNote } from '../german';
import { NeighbourhoodPicture } from '../picture/neighbourhood';
import { EntryList } from './entry-list';
import { Figures } from './figures';
import { InNetwork } from './in-network';
import { OwnProof } from './own-proof';
import { Steps } from './steps';
import { TownCommittees } from './town-committees';

export function PlacePage({ entry, ...drawing }: Drawing & { entry: PlaceEntry }) {
  const { t, lang, view } = drawing;
  const kinds = <T extends { kindLabel: string }>(items: readonly T[]) =>
    items.map((one) => ({ ...one, what: one.kindLabel }));
  const forms = <T extends { formLabel: string }>(items: readonly T[]) =>
    items.map((one) => ({ ...one, what: one.formLabel }));
  return (
    <article className="nk-entry nk-entry--single">
      <header className="nk-entry__head">
        <p className="nk-entry__kind">{entry.levelLabel}</p>
        <h1>
          <German lang={lang}>{entry.name}</German>
        </h1>
        <GermanNote t={t} lang={lang} />
        <p className="nk-lead">
          <Counts t={t} entry={entry} />
        </p>
        {entry.level === 'town' && (
          <p>
            <a href={paths.directory(view, { town: entry.id })}>{t('ui.place.inDirectory')}</a>
          </p>
        )}
      </header>
      <div className="nk-entry__body">
        <NeighbourhoodPicture {...drawing} found={neighbourhoodOfPlace(entry)} lists={listsOf(t, entry)} />
        {entry.level === 'town' && <InNetwork {...drawing} entry={entry} />}
        <EntryList {...drawing} id="seated" title={t('ui.section.seated')} items={kinds(entry.seated)} />
        <EntryList
          {...drawing}
          id="serving"
          title={t('ui.section.serving')}
          items={kinds(entry.serving.filter((one) => !entry.seated.some((seated) => seated.id === one.id)))}
        />
        <EntryList
          {...drawing}
          id="cooperations"
          title={t('ui.section.placeCooperations')}
          items={forms(entry.cooperations)}
        />
        <TownCommittees {...drawing} entry={entry} />
        <EntryList
          {...drawing}
          id="county-wide"
          title={t('ui.section.countyWide')}
          lead={t('ui.section.countyWideLead')}
          items={forms(entry.countyWide)}
        />
        <Figures {...drawing} figures={entry.figures} day={entry.day} />
        <Steps {...drawing} steps={entry.steps} day={entry.day} />
        <OwnProof {...drawing} entry={entry} />
      </div>
    </article>
  );
}

/** Where the page says in words what the drawing shows. */
function listsOf(t: Drawing['t'], entry: PlaceEntry): { id: string; title: string }[] {
  return [
    ...(entry.seated.length > 0 ? [{ id: 'seated', title: t('ui.section.seated') }] : []),
    ...(entry.serving.some((one) => !entry.seated.some((seated) => seated.id === one.id))
      ? [{ id: 'serving', title: t('ui.section.serving') }]
      : []),
    ...(entry.cooperations.length > 0 ? [{ id: 'cooperations', title: t('ui.section.placeCooperations') }] : []),
  ];
}

/** "24 Organisationen, davon 16 Beispiele; 7 Formen der Zusammenarbeit": what has ended does not count, nor do posts. */
function Counts({ t, entry }: Pick<Drawing, 't'> & { entry: PlaceEntry }) {
  const bodies = [...new Map([...entry.seated, ...entry.serving].map((one) => [one.id, one])).values()];
  const part = (text: string, items: readonly { basis: string }[]): string => {
    const made = items.filter((one) => one.basis === 'example').length;
    return made > 0 ? `${text}, ${t('ui.count.ofExamples', { count: made })}` : text;
  };
  const organisations = bodies.filter((one) => one.status !== 'ended' && one.kind !== 'function');
  const cooperations = entry.cooperations.filter((one) => one.status !== 'ended');
  return [
    part(t('ui.count.organisations', { count: organisations.length }), organisations),
    part(t('ui.count.cooperations', { count: cooperations.length }), cooperations),
  ].join('; ');
}
