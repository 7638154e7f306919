// The section of the picture that is seen, as it stands in an address: its middle in units of the picture, and the zoom.
export interface Section {
  x: number;
  y: number;
  zoom: number;
}
/** The parameter that has it: of the picture alone, no filter and no link carries it on. */
export const SECTION = 'at';
/** How small and how large the picture can be shown. */
export const LEAST_ZOOM = 0.001;
export const MOST_ZOOM = 4;
/** No picture reaches further. */
const FURTHEST = 9999;
const TEXT = /^(-?\d{1,4}(?:\.\d)?),(-?\d{1,4}(?:\.\d)?),(\d(?:\.\d{1,3})?)$/;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const tenths = (value: number): number => Math.round(within(value, -FURTHEST, FURTHEST) * 10) / 10 || 0;

/** What is written and read again is the same section. */
export const roundSection = ({ x, y, zoom }: Section): Section => ({
  x: tenths(x),
  y: tenths(y),
  zoom: Math.round(within(zoom, LEAST_ZOOM, MOST_ZOOM) * 1000) / 1000,
});

export function writeSection(section: Section): string {
  const { x, y, zoom } = roundSection(section);
  return `${x},${y},${zoom}`;
}

/** Null where it is none: it is then left out, and the whole picture is shown. */
export function readSection(text: string): Section | null {
  const [, x, y, zoom] = TEXT.exec(text) ?? [];
  const section = { x: Number(x), y: Number(y), zoom: Number(zoom) };
  return section.zoom >= LEAST_ZOOM && section.zoom <= MOST_ZOOM ? section : null;
}

export const isSameSection = (a: Section | null, b: Section | null): boolean =>
  a === null || b === null ? a === b : writeSection(a) === writeSection(b);
