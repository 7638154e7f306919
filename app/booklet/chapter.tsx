// A chapter of the booklet: its entries by name, whole or with a reference to where they stand.
import { COUNTY } from '../../graph/model/lists';
import type { BookletOrder, Chapter } from '../../lib/directory/booklet-chapters';
import type { ContactEntry } from '../../lib/directory/contact-schema';
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { ExampleBadge, StatusBadge } from '../_ui/badge';
import { BausteinMark } from '../_ui/baustein-mark';
import { ContactFunction } from '../_ui/contact-function';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { bausteineShort, bausteinName } from '../_ui/names';

export function chapterTitle(t: Translator, by: BookletOrder, id: string, name: string): string {
  if (id === 'none') return t(`booklet.none.${by}`);
  if (id === COUNTY) return t('booklet.county', { name });
  return by === 'baustein' ? bausteinName(t, id, name) : name;
}

type Props = Drawing & { chapter: Chapter<ContactEntry>; by: BookletOrder };

export function BookletChapter({ chapter, by, ...drawing }: Props) {
  const { t, lang } = drawing;
  const { id, name, items } = chapter;
  const title = chapterTitle(t, by, id, name);
  return (
    <section className="nk-booklet__chapter" aria-labelledby={`chapter-${id}`}>
      <h2 id={`chapter-${id}`}>
        {by === 'baustein' && id !== 'none' && (
          <>
            <BausteinMark number={id} />{' '}
          </>
        )}
        {id === 'none' ? title : <German lang={lang}>{title}</German>}
      </h2>
      <ul className="nk-booklet__entries">
        {items.map(({ number, entry, whole }) =>
          whole ? (
            <Whole key={entry.id} {...drawing} number={number} entry={entry} />
          ) : (
            <li key={entry.id} className="nk-booklet__see">
              <German lang={lang}>{entry.name}</German> <ExampleBadge t={t} basis={entry.basis} />{' '}
              <a href={`#entry-${number}`}>{t('booklet.see', { number })}</a>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Whole({ number, entry, ...drawing }: Drawing & { number: number; entry: ContactEntry }) {
  const { t, lang, view } = drawing;
  const { functions, through } = entry;
  const numbers = entry.bausteine.map((baustein) => baustein.number);
  const facts = [
    [t('ui.entry.offers'), entry.offers.join(', '), true],
    [t('ui.entry.languages'), entry.languagesLabel.join(', '), false],
    [t('ui.entry.targetGroups'), entry.targetGroupsLabel.join(', '), false],
    [t('booklet.worksOn'), bausteineShort(t, numbers), false],
  ] as const;
  return (
    <li className="nk-booklet__entry" id={`entry-${number}`}>
      <h3>
        <span className="nk-booklet__number">{number}</span>{' '}
        <a href={paths.entry(view, entry)}>
          <German lang={lang}>{entry.name}</German>
        </a>{' '}
        <ExampleBadge t={t} basis={entry.basis} />
      </h3>
      <p className="nk-muted">
        {[entry.what, ...entry.places.map((place) => place.name)].join(' · ')}{' '}
        <StatusBadge t={t} lang={lang} status={entry.status} until={entry.until} />
      </p>
      {entry.description && (
        <p>
          <German lang={lang}>{entry.description}</German>
        </p>
      )}
      {facts.map(
        ([title, text, german]) =>
          text && (
            <p key={title}>
              <span className="nk-muted">{title}:</span> {german ? <German lang={lang}>{text}</German> : text}
            </p>
          ),
      )}
      {through && (
        <p>
          {t(functions.length > 0 ? 'basket.through' : 'basket.ask')}: <German lang={lang}>{through.name}</German> (
          {through.roleLabel})
        </p>
      )}
      {functions.length === 0 && !through && <p>{t(entry.onRequest ? 'basket.onRequest' : 'basket.noContact')}</p>}
      {functions.map((group) => (
        <ContactFunction key={`${group.function} ${group.signs.join(' ')}`} {...drawing} group={group} heading="h4" />
      ))}
    </li>
  );
}
