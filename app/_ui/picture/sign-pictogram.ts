// The pictogram of each group of kinds, drawn into its shape: shape, pictogram and word say the same.
import type { Sign } from './sign';

/** Lines in a square of 16. */
export const SIGN_PICTOGRAMS: Readonly<Record<Sign, string>> = {
  // a shield, a star, two houses, a ballot box, a heart, two people, a book, a factory, three dots
  county: 'M3.5 3h9v5.5c0 2.6-2.2 3.9-4.5 5-2.3-1.1-4.5-2.4-4.5-5z',
  state: 'M8 2.5 9.6 6.3l4 .3-3.1 2.6 1 4L8 11l-3.5 2.2 1-4L2.4 6.6l4-.3z',
  town: 'M2 13.5V8l3-2.5L8 8v5.5zM8 8V5l3-2.5L14 5v8.5H8',
  council: 'M2.5 8h11v5.5h-11zM5.8 8V2.5h4.4V8M5.5 10.7h5',
  association: 'M8 13.2 3.1 8.2a3 3 0 0 1 4.2-4.2l.7.7.7-.7a3 3 0 0 1 4.2 4.2z',
  migrants:
    'M7.4 5.2a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 1 1 3.8 0M1.8 13c0-2.6 1.5-4 3.7-4s3.7 1.4 3.7 4M9.4 3.5a1.9 1.9 0 1 1 1 3.5M10.8 9c2.1 0 3.4 1.4 3.4 4',
  service: 'M8 4.5C6.2 3.2 4.2 3 2 3.2v9c2.2-.2 4.2 0 6 1.3 1.8-1.3 3.8-1.5 6-1.3v-9c-2.2-.2-4.2 0-6 1.3zM8 4.5v9',
  economy: 'M2 13.5V8.2l3.7 2.3V8.2l3.7 2.3V3H13v10.5z',
  other: 'M3.5 8h.1M8 8h.1M12.4 8h.1',
};
