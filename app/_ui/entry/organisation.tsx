// The page of an organisation: name, what it is, how to reach it, on what with whom, sources.
import type { OrganisationEntry } from '../../../lib/directory/entry-schema';
import { BausteinChips } from '../baustein-chips';
import type { Drawing } from '../entry-link';
import { Figures } from './figures';
import { Glance } from './glance';
import { EntryHeading } from './heading';
import { OwnProof } from './own-proof';
import { Participations } from './participations';
import { ReachCard } from './reach-card';
import { Steps } from './steps';
import { PartOf, Parts, Supports } from './structure';
import { Ties } from './ties';
import { WorksOn } from './works-on';

interface Props extends Drawing {
  entry: OrganisationEntry;
  officeMail: string | undefined;
}

export function OrganisationPage({ entry, officeMail, ...drawing }: Props) {
  return (
    <article className="nk-entry">
      <EntryHeading {...drawing} entry={entry} />
      <ReachCard {...drawing} entry={entry} officeMail={officeMail} />
      <div className="nk-entry__body">
        <BausteinChips {...drawing} bausteine={entry.bausteine} />
        <Glance {...drawing} entry={entry} />
        <Participations {...drawing} entry={entry} />
        <WorksOn {...drawing} entry={entry} />
        <Supports {...drawing} entry={entry} />
        <Ties {...drawing} entry={entry} />
        <PartOf {...drawing} entry={entry} />
        <Parts {...drawing} entry={entry} />
        <Figures {...drawing} figures={entry.figures} day={entry.day} />
        <Steps {...drawing} steps={entry.steps} day={entry.day} />
        <OwnProof {...drawing} entry={entry} />
      </div>
    </article>
  );
}
