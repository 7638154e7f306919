// What an organisation does for a Baustein by itself, where no cooperation says it.
import type { OrganisationEntry } from '../../../lib/directory/entry-schema';
import { anchorOf, ConfirmTie } from '../confirm/confirm-tie';
import { EntryLink, type Drawing } from '../entry-link';
import { Proof } from './proof';
import { Section } from './section';

export function WorksOn({ entry, ...drawing }: Drawing & { entry: OrganisationEntry }) {
  const { t } = drawing;
  if (entry.worksOn.length === 0) return null;
  return (
    <Section id="works-on" title={t('ui.section.worksOn')}>
      <ul className="nk-facts">
        {entry.worksOn.map((fact) => (
          <li key={fact.id} className="nk-fact" {...anchorOf(drawing, fact.id)}>
            <p>
              <strong>{entry.collective ? fact.asLabel : t(`ui.worksVerb.${fact.as}`)}:</strong>{' '}
              <EntryLink {...drawing} entry={fact.baustein} />
            </p>
            <Proof {...drawing} fact={fact} day={entry.day} />
            <ConfirmTie {...drawing} entry={entry.id} fact={fact} about={fact.baustein.name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
