// The pictogram of a group of kinds over its sign, as on the screen: dark lines on a pale halo, where there is room.
import { SIGN_PICTOGRAMS } from '../../_ui/picture/sign-pictogram';
import type { Sign } from '../../_ui/picture/sign';
import { PICTOGRAM } from '../pictograms';
import { LIGHT } from './light';
import { element, round } from './xml';

/** In a lower sign it would be a blot; on paper one looks closer than at a screen. */
const LEAST = 11;

/** @param high the height of the sign */
export function drawPictogram(sign: Sign, { x, y }: { x: number; y: number }, high: number): string {
  if (high < LEAST) return '';
  const size = (high * PICTOGRAM.share) / PICTOGRAM.square;
  const half = (size * PICTOGRAM.square) / 2;
  const lines = (
    [
      [LIGHT.ground, PICTOGRAM.halo],
      [LIGHT.text, PICTOGRAM.line],
    ] as const
  ).map(([stroke, width]) => element('path', { d: SIGN_PICTOGRAMS[sign], stroke, 'stroke-width': width }));
  return element(
    'g',
    {
      transform: `translate(${round(x - half)} ${round(y - half)}) scale(${round(size * 100) / 100})`,
      fill: 'none',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    lines.join(''),
  );
}
