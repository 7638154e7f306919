// The map of the towns: every town has a shape and a place for its name within the picture; without boundaries there is none.
import { expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { TownMap } from '../../app/directory/town-map';
import { readSearchQuery } from '../../app/directory/query';
import { TOWNS } from '../../graph/model/lists';
import { readBoundaries } from '../../graph/seed/boundaries';
import { GUEST } from '../../lib/auth/actor';
import { searchEntries } from '../../lib/directory/search-entries';
import { listTownNames } from '../../lib/directory/town-names';
import { translator } from '../../lib/i18n/translator';
import { drawTowns } from '../../lib/picture/town-map';
import { aRecord, depsOf, VELBERT } from '../fixtures/search-records';

it('draws the ten towns within its box', async () => {
  const { width, height, towns } = drawTowns(await readBoundaries());
  expect(towns.map(({ ags }) => ags).sort()).toEqual([...TOWNS].sort());
  for (const { x, y, path } of towns) {
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(Math.max(width, height));
  }
});

it.each([
  null,
  {},
  { type: 'Topology', objects: {}, arcs: [] },
  { type: 'Topology', objects: { towns: {} }, arcs: [] },
])('refuses what are no boundaries: %j', (boundaries) => {
  expect(() => drawTowns(boundaries)).toThrow();
});

it('without boundaries the page says so and shows the table', async () => {
  await expect(readBoundaries('/nowhere')).rejects.toThrow();
  const deps = depsOf([aRecord({ name: 'Verein', places: [VELBERT] })]);
  const { asked, input } = readSearchQuery({ shape: 'map' }, 'de');
  const result = await searchEntries(deps, GUEST, input);
  const props = {
    t: translator('de'),
    lang: 'de' as const,
    view: {},
    asked,
    result,
    towns: listTownNames(deps, GUEST),
  };
  const html = renderToStaticMarkup(createElement(TownMap, { ...props, shapes: null }));
  expect(html).toContain('Die Karte kann zurzeit nicht gezeichnet werden');
  expect(html).toContain('open=""');
  expect(html).toMatch(/Velbert<\/a><\/th><td>1<\/td>/);
  expect(html).not.toContain('<svg');
  const drawn = renderToStaticMarkup(createElement(TownMap, { ...props, shapes: drawTowns(await readBoundaries()) }));
  expect(drawn).toContain(`href="/directory?town=${VELBERT}&amp;shape=map"`);
});
