// In the place of a made-up entry while examples are hidden: says so, and how to see it.
import type { Ref } from '../../../lib/directory/entry-schema';
import { paths } from '../../../lib/paths';
import type { Drawing } from '../entry-link';

export function HiddenExample({ entry, t, view }: Drawing & { entry: Pick<Ref, 'id' | 'type'> }) {
  return (
    <div className="nk-page nk-prose">
      <h1>{t('ui.entry.hiddenExample')}</h1>
      <ul className="nk-actions">
        <li>
          <a href={paths.entry({ ...view, examples: true }, entry)}>{t('ui.shell.examplesShow')}</a>
        </li>
        <li>
          <a href={paths.directory(view)}>{t('ui.error.toDirectory')}</a>
        </li>
      </ul>
    </div>
  );
}
