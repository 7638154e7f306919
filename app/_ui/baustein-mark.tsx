// The sign of a Baustein: colour, number and pictogram together, so that colour is never alone.
import type { BausteinNumber } from '../../graph/model/lists';

const PICTOGRAMS: Readonly<Record<BausteinNumber, string>> = {
  '9': 'M1.5 6.5 8 2.5l6.5 4zM3 6.5v5M6.4 6.5v5M9.6 6.5v5M13 6.5v5M1.5 13.5h13',
  '10.1': 'M1.5 2.5h13v8.5H7.5l-3.5 3v-3H1.5zM4.5 5.5h7M4.5 8h5',
  '10.2': 'M.8 6 8 3l7.2 3L8 9zM4 7.5v3.7c2.2 1.8 5.8 1.8 8 0V7.5M15.2 6v4',
  '10.3': 'M1.5 5h13v8.5h-13zM5.5 5V2.5h5V5M1.5 9h13',
  '10.4': 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4z',
  '10.5': 'M1.5 8 8 2.5 14.5 8M3.5 6.8V14h9V6.8M6.5 14v-4h3v4',
  '10.6': 'M5.5 12.5V3.5l8-1.5v9M5.5 12.5a2 1.6 0 1 1-4 0 2 1.6 0 1 1 4 0M13.5 11a2 1.6 0 1 1-4 0 2 1.6 0 1 1 4 0',
  '10.7':
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13M8 5.2 10.8 7.2 9.7 10.4H6.3L5.2 7.2zM8 5.2V1.6M10.8 7.2l3.4-1M9.7 10.4l2.2 2.8M6.3 10.4l-2.2 2.8M5.2 7.2l-3.4-1',
};
/** All of them, in the order of their numbers. */
export const BAUSTEINE = Object.keys(PICTOGRAMS);
/** The path of a pictogram in a square of 16; empty for what is no Baustein. */
export const pictogramOf = (number: string): string => (isBausteinNumber(number) ? PICTOGRAMS[number] : '');
export const isBausteinNumber = (value: string): value is BausteinNumber => value in PICTOGRAMS;

export function BausteinMark({ number, large = false }: { number: string; large?: boolean }) {
  if (!isBausteinNumber(number)) return null;
  return (
    <span className={`nk-mark nk-b${number.replace('.', '-')}${large ? ' nk-mark--large' : ''}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={PICTOGRAMS[number]} />
      </svg>
      {number}
    </span>
  );
}
