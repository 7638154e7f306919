// The network over the delivered dataset: against the directory, against the entries' own ties, and against facts read by hand
// from graph/seed/report/*.csv.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readEntry } from '../../lib/directory/read-entry';
import { searchEntries } from '../../lib/directory/search-entries';
import type { Network, NetworkPath } from '../../lib/network/network-schema';
import { readNetwork } from '../../lib/network/read-network';
import { readPath } from '../../lib/network/read-path';
import { bodies, edge, ids } from '../fixtures/networks';
import { openDirectory } from '../support/directory';

let deps: DirectoryDeps & { close: () => Promise<void> };
beforeAll(async () => {
  deps = await openDirectory();
  await deps.engine.write(async (tx) => {
    const text = 'CREATE (:Entry:Organisation {id: $id, name: $id, mergedInto: $into})';
    await tx.run(text, { id: 'altes-bundesamt', into: 'noch-aelteres' });
    await tx.run(text, { id: 'noch-aelteres', into: 'bamf' });
    await tx.run(text, { id: 'im-kreis', into: 'im-kreis' });
  });
});
afterAll(() => deps.close());

const network = (input: Record<string, unknown>): Promise<Network> => readNetwork(deps, GUEST, input);
const path = (from: string, to: string, more: object = {}): Promise<NetworkPath> =>
  readPath(deps, GUEST, { from, to, ...more });

describe('facts of the report', () => {
  it('who works with the Jobcenter on Baustein 10.1, and how closely', async () => {
    const asked = { view: 'organisations', baustein: ['10.1'], focus: ['jobcenter-me-aktiv'], examples: '0' };
    const found = await network(asked);
    // AG IntegrationsKompass: six members; IntegrationsKompass: four that work in it, the politics only approve
    const [group, project] = [1 / 5, 1 / 3];
    const ties = found.edges
      .filter(({ source, target }) => [source, target].includes('jobcenter-me-aktiv'))
      .map(({ source, target, strength, cooperations }) => ({
        other: source === 'jobcenter-me-aktiv' ? target : source,
        strength: Number(strength.toFixed(6)),
        cooperations,
      }));
    const tie = (other: string, strength: number, ...cooperations: string[]) => ({
      other,
      strength: Number(strength.toFixed(6)),
      cooperations,
    });
    expect(ties.sort((a, b) => (a.other < b.other ? -1 : 1))).toEqual([
      tie('ausgebende-behoerden', project, 'integrationskompass'),
      tie('auslaenderbehoerde', group, 'ag-integrationskompass'),
      tie('bamf', group, 'ag-integrationskompass'),
      tie('kreisverwaltung-mettmann', group, 'ag-integrationskompass'),
      tie('sg-integration', group + project, 'ag-integrationskompass', 'integrationskompass'),
      tie('wohlfahrtsverbaende', group + project, 'ag-integrationskompass', 'integrationskompass'),
    ]);
    expect(found.shown).toBe(7);
  });

  it('who takes part in MIMI, and who is only addressed by it', async () => {
    const { edges } = await network({ focus: ['mimi'], examples: '0' });
    const roles = edges
      .filter(({ type, target }) => type === 'takesPartIn' && target === 'mimi')
      .map((one) => `${one.source} ${one.roles.join('+')}${one.works ? '' : ' (stands behind)'}`);
    expect(roles.sort()).toEqual([
      'aemter-der-kreisverwaltung addressee (stands behind)',
      'amt-fuer-menschen-mit-behinderung addressee (stands behind)',
      'gesundheitsamt applicant+contributor',
      'mediatorenkoordination coordinator',
      'mimi-mediatoren contributor',
      'sg-integration contributor',
      'sozialamt applicant',
    ]);
    expect(edges.find(({ type, source }) => type === 'about' && source === 'mimi')?.target).toBe('10.4');
  });

  it('the administration of the county with all its offices as one', async () => {
    const rolled = await network({ rollup: 'whole', view: 'organisations', examples: '0' });
    const county = rolled.nodes.find(({ id }) => id === 'kreisverwaltung-mettmann');
    expect(county?.parts.sort()).toEqual([
      'aemter-der-kreisverwaltung',
      'amt-fuer-menschen-mit-behinderung',
      'amt-fuer-wirtschaftsfoerderung',
      'auslaenderbehoerde',
      'firmen-und-gruendungsservice',
      'gesundheitsamt',
      'interkultureller-berater',
      'mediatorenkoordination',
      'nachwuchskraefte-des-kreises',
      'personalamt',
      'rechts-und-ordnungsamt',
      'schulamt',
      'seniorenfoerderung',
      'sg-integration',
      'sozialamt',
    ]);
    // in the working group now one of four, in the project one of four
    const onLanguage = await network({ rollup: 'whole', view: 'organisations', examples: '0', baustein: ['10.1'] });
    expect(edge(onLanguage, 'kreisverwaltung-mettmann', 'jobcenter-me-aktiv')?.strength).toBeCloseTo(2 / 3);
    // each town has its department, not the group of the towns
    expect(rolled.nodes.find(({ id }) => id === 'stadt-velbert')?.parts).toContain('integrationsabteilung-velbert');
    expect(rolled.nodes.find(({ id }) => id === 'staedte')?.parts).toEqual([]);
  });

  it('opened one level, its offices stand for what is below them', async () => {
    const { nodes } = await network({ rollup: 'open', examples: '0' });
    const parts = (id: string) => nodes.find((node) => node.id === id)?.parts.sort();
    expect(parts('sozialamt')).toEqual(['interkultureller-berater', 'seniorenfoerderung', 'sg-integration']);
    expect(parts('gesundheitsamt')).toEqual(['mediatorenkoordination']);
    expect(parts('kreisverwaltung-mettmann')).toEqual([]);
  });

  it('how the BAMF is connected with MIMI', async () => {
    expect(await path('bamf', 'mimi', { examples: '0' })).toMatchObject({
      length: 3,
      steps: [{ id: 'bamf' }, { id: 'ag-integrationskompass' }, { id: 'sg-integration' }, { id: 'mimi' }],
      sentence:
        'Bundesamt für Migration und Flüchtlinge ist Mitglied in „Arbeitsgruppe IntegrationsKompass“; dort ist auch Sachgebiet Integration Mitglied. Sachgebiet Integration wirkt bei „MIMI – Mit Migranten für Migranten“ mit.',
    });
  });

  it('on another day: the KOMM-IN project of the aliens authority has ended by May 2011', async () => {
    expect(bodies(await network({ focus: ['komm-in-auslaenderbehoerde'] }))).toContain('komm-in-auslaenderbehoerde');
    const later = await network({ day: '2011-05-01', examples: '0' });
    expect(ids(later)).not.toContain('komm-in-auslaenderbehoerde');
  });
});

describe('the directory and the network agree', () => {
  it.each([
    {},
    { examples: '0' },
    { baustein: ['10.4'] },
    { town: ['05158032'], examples: '0' },
    { kind: ['county', 'town'] },
    { language: ['tr'], town: ['05158032'] },
    { role: ['chair'] },
    { targetGroup: ['parents'], hasContact: '1' },
    { day: '2010-06-30', baustein: ['10.1', '10.2'] },
  ])('on the organisations of %j', async (filters) => {
    const listed: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await searchEntries(deps, GUEST, { ...filters, type: ['organisation'], limit: 100, cursor });
      listed.push(...page.items.filter(({ status }) => status !== 'ended').map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const drawn = await network({ ...filters, view: 'organisations' });
    expect(ids(drawn).sort()).toEqual(listed.sort());
    expect(drawn.total).toBe(listed.length);
  });

  it('on the words, relaxed ones included', async () => {
    for (const q of ['türkisch eltern velbert', 'ag kompass', 'türkisch eltern velbert xyzzyq']) {
      const listed = await searchEntries(deps, GUEST, { q, relax: '1', limit: 100 });
      const drawn = await network({ q, relax: '1' });
      const found = drawn.nodes.filter((node) => node.found && node.type !== 'baustein').map(({ id }) => id);
      const hits = listed.items.filter(
        ({ type, status }) => type !== 'place' && type !== 'baustein' && status !== 'ended',
      );
      expect([q, found.sort()]).toEqual([q, hits.map(({ id }) => id).sort()]);
      expect([q, drawn.instead]).toEqual([q, listed.instead]);
    }
  });

  it('on the ties that every organisation has on its own page', async () => {
    for (const examples of ['1', '0']) {
      const { nodes, edges } = await network({ view: 'organisations', examples });
      for (const { id, ties } of nodes) {
        const entry = await readEntry(deps, GUEST, { id, examples });
        if (entry.type !== 'organisation') throw new Error(id);
        const own = edges
          .filter(({ source, target }) => source === id || target === id)
          .map(({ source, target, strength, weight }) => [
            source === id ? target : source,
            strength.toFixed(9),
            weight,
          ]);
        const expected = entry.ties.map((tie) => [
          tie.organisation.id,
          tie.strength.toFixed(9),
          tie.cooperations.length,
        ]);
        expect([id, own.sort()]).toEqual([id, expected.sort()]);
        expect([id, ties]).toEqual([id, expected.length]);
      }
    }
  });
});

describe('ids', () => {
  it('merged ones are followed more than once, a circle is dropped', async () => {
    const found = await network({ focus: ['altes-bundesamt', 'bamf', 'im-kreis', 'fehlt'], degrees: '0' });
    expect(bodies(found)).toEqual(['bamf']);
    expect(found.dropped).toEqual(['im-kreis', 'fehlt']);
  });
  it('so does a path, which refuses what nobody has', async () => {
    expect((await path('altes-bundesamt', 'noch-aelteres')).from).toBe('bamf');
    await expect(path('im-kreis', 'bamf')).rejects.toMatchObject({ code: 'notFound', param: 'from' });
    await expect(path('bamf', 'fehlt')).rejects.toMatchObject({ code: 'notFound', param: 'to' });
    await expect(path('bamf', 'bericht-2010')).rejects.toMatchObject({ code: 'notFound', param: 'to' });
  });
  it('bad input is refused by name', async () => {
    await expect(network({ degrees: '99' })).rejects.toMatchObject({ code: 'invalid', param: 'degrees' });
    await expect(network({ type: ['place'] })).rejects.toMatchObject({ code: 'unknownParameter', param: 'type' });
    await expect(path('Ä', 'bamf')).rejects.toMatchObject({ code: 'invalid', param: 'from' });
  });
});

it('the same question has the same answer, whatever was asked in between', async () => {
  const first = await network({ view: 'organisations', rollup: 'whole' });
  await network({ day: '2010-01-01', rollup: 'open', examples: '0' });
  expect(await network({ view: 'organisations', rollup: 'whole' })).toEqual(first);
});
