// The page of a Baustein (or Punkt 9): who works on it, through what, and where that is stated.
import type { BausteinEntry } from '../../../lib/directory/entry-schema';
import { formatDate } from '../../../lib/i18n/format';
import { neighbourhoodOfBaustein } from '../../../lib/picture/neighbourhood';
import { BausteinMark } from '../baustein-mark';
import type { Drawing } from '../entry-link';
import { German, GermanNote } from '../german';
import { bausteinShort, plainName } from '../names';
import { NeighbourhoodPicture } from '../picture/neighbourhood';
import { BausteinGaps } from './baustein-gaps';
import { BausteinTowns } from './baustein-towns';
import { BausteinWork } from './baustein-work';
import { Figures } from './figures';
import { InNetwork } from './in-network';
import { OwnProof } from './own-proof';
import { Steps } from './steps';

interface Props extends Drawing {
  entry: BausteinEntry;
  /** Organisations that work on it, and how many of them are made up. */
  counted: { count: number; examples: number };
}

export function BausteinPage({ entry, counted, ...drawing }: Props) {
  const { t, lang } = drawing;
  return (
    <article className="nk-entry nk-entry--single">
      <header className="nk-entry__head">
        <p className="nk-entry__kind">{bausteinShort(t, entry.number)}</p>
        <h1>
          <BausteinMark number={entry.number} large /> <German lang={lang}>{plainName(entry.name)}</German>:{' '}
          {t('ui.baustein.heading', { count: counted.count })}
        </h1>
        <GermanNote t={t} lang={lang} />
        {counted.examples > 0 && <p className="nk-muted">{t('ui.count.ofExamples', { count: counted.examples })}</p>}
        {entry.description && (
          <p className="nk-lead">
            <German lang={lang}>{entry.description}</German>
          </p>
        )}
        {entry.priority !== 'none' && (
          <p>
            {entry.priorityFrom
              ? t('ui.baustein.priorityFrom', {
                  priority: entry.priorityLabel,
                  date: formatDate(lang, entry.priorityFrom),
                })
              : entry.priorityLabel}
          </p>
        )}
      </header>
      <div className="nk-entry__body">
        <NeighbourhoodPicture
          {...drawing}
          found={neighbourhoodOfBaustein(entry)}
          lists={[
            { id: 'committees', title: t('topics.baustein.committees') },
            { id: 'projects', title: t('topics.baustein.projects') },
          ]}
        />
        <InNetwork {...drawing} entry={entry} />
        <BausteinWork {...drawing} entry={entry} />
        <BausteinTowns {...drawing} entry={entry} />
        <BausteinGaps {...drawing} entry={entry} />
        <Figures {...drawing} figures={entry.figures} day={entry.day} />
        <Steps {...drawing} steps={entry.steps} day={entry.day} />
        <OwnProof {...drawing} entry={entry} />
      </div>
    </article>
  );
}
