// The page of a cooperation: name, what it is, how to reach it, who takes part in which role, sources.
import type { CooperationEntry } from '../../../lib/directory/entry-schema';
import { neighbourhoodOfCooperation } from '../../../lib/picture/neighbourhood';
import { BausteinChips } from '../baustein-chips';
import type { Drawing } from '../entry-link';
import { NeighbourhoodPicture } from '../picture/neighbourhood';
import { Figures } from './figures';
import { Glance } from './glance';
import { EntryHeading } from './heading';
import { OwnProof } from './own-proof';
import { Participants } from './participants';
import { ReachCard } from './reach-card';
import { Seats } from './seats';
import { Steps } from './steps';
import { PartOf, Parts, Supports } from './structure';

interface Props extends Drawing {
  entry: CooperationEntry;
  officeMail: string | undefined;
}

export function CooperationPage({ entry, officeMail, ...drawing }: Props) {
  const { t } = drawing;
  return (
    <article className="nk-entry">
      <EntryHeading {...drawing} entry={entry} />
      <ReachCard {...drawing} entry={entry} officeMail={officeMail} />
      <div className="nk-entry__body">
        <BausteinChips {...drawing} bausteine={entry.bausteine} />
        <Glance {...drawing} entry={entry} />
        <NeighbourhoodPicture
          {...drawing}
          found={neighbourhoodOfCooperation(entry)}
          lists={[{ id: 'participants', title: t('ui.section.participants') }]}
        />
        <Participants {...drawing} entry={entry} />
        <Seats {...drawing} entry={entry} />
        <Supports {...drawing} entry={entry} />
        <PartOf {...drawing} entry={entry} />
        <Parts {...drawing} entry={entry} />
        <Figures {...drawing} figures={entry.figures} day={entry.day} />
        <Steps {...drawing} steps={entry.steps} day={entry.day} />
        <OwnProof {...drawing} entry={entry} />
      </div>
    </article>
  );
}
