// One switch between the three forms of the result.
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { SHAPES, toQuery, type Asked } from './query';

export function ShapeSwitch({ t, view, asked }: Drawing & { asked: Asked }) {
  return (
    <nav className="nk-shapes" aria-label={t('results.shape.label')}>
      <ul>
        {SHAPES.map((shape) => (
          <li key={shape}>
            <a
              href={paths.directory(
                view,
                toQuery(asked, { shape: shape === 'cards' ? '' : shape, cursor: asked.cursor }),
              )}
              aria-current={asked.shape === shape ? 'true' : undefined}
            >
              {t(`results.shape.${shape}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
