// What is brought out of a picture: the signs and lines of a way, which pale the others, and what was found by its name.
import type { Core, StylesheetJson } from 'cytoscape';
import type { Lines } from './lines';
import type { Palette } from './palette';
import type { Scale } from './sizes';

export type Emphasised = 'way' | 'found';
export type Emphasis = Readonly<Record<Emphasised, ReadonlySet<string>>>;
export const NOTHING: Emphasis = { way: new Set(), found: new Set() };

/**
 * Where the filters keep all of the way out, nothing is paler than before.
 * @returns whether any of the way is there
 */
export function emphasise(cy: Core, lines: Lines, { way, found }: Emphasis): boolean {
  const on = cy.nodes().filter((one) => way.has(one.id()));
  lines.bringOut(way);
  cy.batch(() => {
    cy.nodes('.way, .aside, .found').removeClass('way aside found');
    for (const id of found) cy.getElementById(id).addClass('found');
    if (on.empty()) return;
    on.addClass('way');
    cy.nodes().difference(on).addClass('aside');
  });
  return on.nonempty();
}

/** How much larger the signs of a way are. */
const LARGER = 1.4;

export function emphasisStyle(palette: Palette, { thick, grow }: Pick<Scale, 'thick' | 'grow'>): StylesheetJson {
  const larger = (name: 'width' | 'height') =>
    ((one: { data: (name: string) => unknown }) => Number(one.data(name)) * grow * LARGER) as unknown as number;
  return [
    { selector: 'node.aside', style: { opacity: 0.25 } },
    {
      selector: 'node.way',
      style: {
        width: larger('width'),
        height: larger('height'),
        'border-color': palette.text,
        'border-width': 3.5 * thick,
        'z-index': 3,
      },
    },
    {
      selector: 'node.found',
      style: {
        opacity: 1,
        'border-color': palette.text,
        'border-width': 2.5 * thick,
        'outline-color': palette.focus,
        'outline-width': 3 * thick,
        'outline-offset': 3 * thick,
        'z-index': 3,
      },
    },
  ];
}
