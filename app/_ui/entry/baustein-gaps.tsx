// What is missing in a field, each gap a sentence: as far as the data say, and no further.
import type { ReactNode } from 'react';
import type { BausteinEntry } from '../../../lib/directory/entry-schema';
import { paths } from '../../../lib/paths';
import { EntryLinks, type Drawing } from '../entry-link';
import { Section } from './section';

export function BausteinGaps({ entry, ...drawing }: Drawing & { entry: BausteinEntry }) {
  const { t, view } = drawing;
  const { towns, kinds, forms, reachable } = entry.gaps;
  const onlyMade = entry.towns.filter(({ organisations: a, cooperations: b }) => {
    const [all, made] = [a.count + b.count, a.examples + b.examples];
    return all > 0 && all === made;
  });
  const here = { baustein: entry.number };
  const gaps: [string, ReactNode][] = [];
  if (towns.length > 0)
    gaps.push([
      'towns',
      <Places key="towns" {...drawing} text={t('topics.gaps.towns', { count: towns.length })} places={towns} />,
    ]);
  if (onlyMade.length > 0)
    gaps.push([
      'onlyMade',
      <Places
        key="onlyMade"
        {...drawing}
        text={t('topics.gaps.onlyExamples', { count: onlyMade.length })}
        places={onlyMade.map((one) => one.place)}
      />,
    ]);
  if (kinds.length > 0)
    gaps.push([
      'kinds',
      <>
        {t('topics.gaps.kinds')}{' '}
        {kinds.map(({ kind, kindLabel }, i) => (
          <span key={kind}>
            {i > 0 && ', '}
            <a href={paths.directory(view, { kind })}>{kindLabel}</a>
          </span>
        ))}
        .
      </>,
    ]);
  for (const { form } of forms)
    gaps.push([form, t(form === 'committee' ? 'topics.gaps.committee' : 'topics.gaps.network')]);
  if (reachable.count === 0) gaps.push(['contact', t('topics.gaps.contact')]);
  else if (reachable.count === reachable.examples)
    gaps.push([
      'contact',
      <>
        {t('topics.gaps.contactExamples')}{' '}
        <a href={paths.directory(view, { ...here, hasContact: '1' })}>
          {t('topics.gaps.contactLink', { count: reachable.count })}
        </a>
      </>,
    ]);
  return (
    <Section id="gaps" title={t('topics.gaps.title')} lead={t('topics.gaps.lead')}>
      {gaps.length === 0 ? (
        <p>{t('topics.gaps.none')}</p>
      ) : (
        <ul className="nk-gaps">
          {gaps.map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Places({ text, places, ...drawing }: Drawing & { text: string; places: BausteinEntry['gaps']['towns'] }) {
  return (
    <>
      {text} <EntryLinks {...drawing} entries={places} />.
    </>
  );
}
