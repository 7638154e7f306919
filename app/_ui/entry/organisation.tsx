// The page of an organisation: name, what it is, how to reach it, on what with whom, sources.
import type { OrganisationEntry } from '../../../lib/directory/entry-schema';
import { neighbourhoodOfOrganisation } from '../../../lib/picture/neighbourhood';
import { BausteinChips } from '../baustein-chips';
import type { Drawing } from '../entry-link';
import { NeighbourhoodPicture } from '../picture/neighbourhood';
import { Figures } from './figures';
import { Glance } from './glance';
import { EntryHeading } from './heading';
import { InNetwork } from './in-network';
import { OwnProof } from './own-proof';
import { Participations, participationsTitle } from './participations';
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
        <NeighbourhoodPicture {...drawing} found={neighbourhoodOfOrganisation(entry)} lists={listsOf(drawing, entry)} />
        <InNetwork {...drawing} entry={entry} />
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

/** Where the page says in words what the drawing shows. */
function listsOf({ t }: Drawing, entry: OrganisationEntry): { id: string; title: string }[] {
  return [
    ...(entry.participations.length > 0 ? [{ id: 'cooperations', title: participationsTitle(t, entry) }] : []),
    ...(entry.worksOn.length > 0 ? [{ id: 'works-on', title: t('ui.section.worksOn') }] : []),
    ...(entry.ties.length > 0 ? [{ id: 'ties', title: t('ui.section.tiesCount', { count: entry.ties.length }) }] : []),
  ];
}
