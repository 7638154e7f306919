// How we know of the entry itself: its note and the words that name it.
import type { Entry } from '../../../lib/directory/entry-schema';
import type { Drawing } from '../entry-link';
import { Proof } from './proof';
import { Section } from './section';

export function OwnProof({ entry, ...drawing }: Drawing & { entry: Entry }) {
  if (entry.quotes.length === 0 && !entry.note) return null;
  return (
    <Section id="known" title={drawing.t('ui.section.quotes')}>
      <Proof {...drawing} fact={{ ...entry, status: 'active' }} day={entry.day} dated={false} />
    </Section>
  );
}
