// What an entry is part of, what belongs to it, and what it supports or is supported by.
import type { CooperationEntry, OrganisationEntry, Part } from '../../../lib/directory/entry-schema';
import { anchorOf, ConfirmTie } from '../confirm/confirm-tie';
import { EntryLink, type Drawing } from '../entry-link';
import { Proof } from './proof';
import { Section } from './section';

type Acting = OrganisationEntry | CooperationEntry;

export function PartOf({ entry, ...drawing }: Drawing & { entry: Acting }) {
  const { t } = drawing;
  if (entry.partOf.length === 0) return null;
  return (
    <Section id="part-of" title={t('ui.section.partOf')}>
      <ul className="nk-facts">
        {entry.partOf.map((fact) => (
          <li key={fact.id} className="nk-fact" {...anchorOf(drawing, fact.id)}>
            <p>
              <EntryLink {...drawing} entry={fact.other} />
            </p>
            <Proof {...drawing} fact={fact} day={entry.day} />
            <ConfirmTie {...drawing} entry={entry.id} fact={fact} about={fact.other.name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Parts({ entry, ...drawing }: Drawing & { entry: Acting }) {
  if (entry.parts.length === 0) return null;
  return (
    <Section id="parts" title={drawing.t('ui.section.parts')}>
      <Tree {...drawing} parts={entry.parts} />
    </Section>
  );
}
function Tree({ parts, ...drawing }: Drawing & { parts: readonly Part[] }) {
  return (
    <ul className="nk-tree">
      {parts.map((part) => (
        <li key={part.entry.id}>
          <EntryLink {...drawing} entry={part.entry} />
          {part.parts.length > 0 && <Tree {...drawing} parts={part.parts} />}
        </li>
      ))}
    </ul>
  );
}

export function Supports({ entry, ...drawing }: Drawing & { entry: Acting }) {
  const { t } = drawing;
  const facts = [
    ...entry.supports.map((fact) => ({ fact, verb: t(`ui.supportActive.${fact.how}`) })),
    ...entry.supportedBy.map((fact) => ({ fact, verb: t(`ui.supportPassive.${fact.how}`) })),
  ];
  if (facts.length === 0) return null;
  return (
    <Section id="supports" title={t('ui.section.supports')}>
      <ul className="nk-facts">
        {facts.map(({ fact, verb }) => (
          <li key={fact.id} className="nk-fact" {...anchorOf(drawing, fact.id)}>
            <p>
              <strong>{verb}:</strong> <EntryLink {...drawing} entry={fact.other} />
              {fact.meansLabel && <>, {t('ui.section.means', { means: fact.meansLabel })}</>}
            </p>
            <Proof {...drawing} fact={fact} day={entry.day} />
            <ConfirmTie {...drawing} entry={entry.id} fact={fact} about={fact.other.name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
