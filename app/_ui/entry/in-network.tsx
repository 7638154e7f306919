// From an entry to its place in the network.
import { paths, type Query } from '../../../lib/paths';
import type { Drawing } from '../entry-link';

export function InNetwork({ t, view, query }: Drawing & { query: Query }) {
  return (
    <p>
      <a href={paths.network(view, query)}>{t('network.ui.fromEntry')}</a>
    </p>
  );
}
