// A plain list of entries under a heading with its count: each with what it is, the ended ones last.
import type { Status } from '../../../graph/model/day';
import type { Ref } from '../../../lib/directory/entry-schema';
import { StatusBadge } from '../badge';
import { EntryLink, type Drawing } from '../entry-link';
import { Section } from './section';

export type Listed = Ref & { what: string; status: Status };
interface Props extends Drawing {
  id: string;
  title: string;
  lead?: string;
  items: readonly Listed[];
}

/** "(7, dazu 2 beendet)": what has ended is listed and not counted. */
function countOf(t: Drawing['t'], counted: number, ended: number): string {
  if (ended === 0) return counted > 0 ? ` (${counted})` : '';
  return ` (${t('topics.countEnded', { counted, ended })})`;
}

export function EntryList({ id, title, lead, items, ...drawing }: Props) {
  const { t, lang } = drawing;
  if (items.length === 0) return null;
  const counted = items.filter((item) => item.status !== 'ended').length;
  const sorted = [...items].sort((a, b) => Number(a.status === 'ended') - Number(b.status === 'ended'));
  return (
    <Section
      id={id}
      title={`${title}${countOf(t, counted, items.length - counted)}`}
      {...(lead !== undefined && { lead })}
    >
      <ul className="nk-plain">
        {sorted.map((item) => (
          <li key={item.id}>
            <EntryLink {...drawing} entry={item} /> <span className="nk-muted">({item.what})</span>{' '}
            <StatusBadge t={t} lang={lang} status={item.status} until={null} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
