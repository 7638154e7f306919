// The page of a cooperation: name, what it is, how to reach it, who takes part in which role, sources.
import type { CooperationEntry } from '../../../lib/directory/entry-schema';
import { neighbourhoodOfCooperation } from '../../../lib/picture/neighbourhood';
import { BausteinChips } from '../baustein-chips';
import type { Drawing } from '../entry-link';
import { NeighbourhoodPicture } from '../picture/neighbourhood';
import { Figures } from './figures';
import { Glance } from './glance';
import { EntryHeading } from './heading';
import { InNetwork } from './in-network';
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
  return (
    <article className="nk-entry">
      <EntryHeading {...drawing} entry={entry} />
      <ReachCard {...drawing} entry={entry} officeMail={officeMail} />
      <div className="nk-entry__body">
        <BausteinChips {...drawing} bausteine={entry.bausteine} />
        <Glance {...drawing} entry={entry} />
        <NeighbourhoodPicture {...drawing} found={neighbourhoodOfCooperation(entry)} lists={listsOf(drawing, entry)} />
        <InNetwork {...drawing} entry={entry} />
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

/** Where the page says in words what the drawing shows; its Bausteine stand above as chips. */
function listsOf({ t }: Drawing, entry: CooperationEntry): { id: string; title: string }[] {
  return [
    ...(entry.participants.length > 0 ? [{ id: 'participants', title: t('ui.section.participants') }] : []),
    ...(entry.partOf.length > 0 ? [{ id: 'part-of', title: t('ui.section.partOf') }] : []),
    ...(entry.parts.length > 0 ? [{ id: 'parts', title: t('ui.section.parts') }] : []),
  ];
}
