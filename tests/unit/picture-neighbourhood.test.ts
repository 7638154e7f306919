// What a drawing of a neighbourhood picks, what it leaves to the list, and that it counts what it leaves.
import {
  neighbourhoodOfBaustein,
  neighbourhoodOfCooperation,
  neighbourhoodOfOrganisation,
  neighbourhoodOfPlace,
} from '../../lib/picture/neighbourhood';

const none = { count: 0, examples: 0 };
const named = (id: string) => ({ id, name: id, basis: 'stated' as const });
const body = (id: string) => ({ ...named(id), kind: 'school' as const });
const work = (id: string, status: 'active' | 'ended' = 'active') => ({
  ...named(id),
  form: 'network' as const,
  status,
  bausteine: ['10.4', '9'],
});
const many = <T>(count: number, make: (id: string) => T, prefix: string): T[] =>
  Array.from({ length: count }, (_, i) => make(`${prefix}${i}`));
const idsOf = (found: { nodes: { id: string }[] } | null): string[] => found?.nodes.map((one) => one.id) ?? [];

describe('an organisation', () => {
  const part = (cooperation: ReturnType<typeof work>, asPartOf: ReturnType<typeof body> | null = null) => ({
    cooperation,
    asPartOf,
    roles: [{ status: cooperation.status }],
  });
  const tie = (id: string, ...cooperations: string[]) => ({
    organisation: body(id),
    cooperations: cooperations.map(named),
  });
  const own = { ...body('middle'), worksOn: [] };

  it('shows its own running cooperations and who is in them', () => {
    const participations = [part(work('c0')), part(work('c1', 'ended')), part(work('c2'), body('group'))];
    const found = neighbourhoodOfOrganisation({ ...own, participations, ties: [tie('o0', 'c0')] });
    expect(idsOf(found)).toEqual(['middle', 'c0', 'o0']);
    expect(found?.edges).toEqual([
      { from: 'middle', to: 'c0' },
      { from: 'c0', to: 'o0' },
    ]);
    expect(found?.nodes[1]?.bausteine).toEqual(['9', '10.4']);
    expect(found?.left).toEqual({ organisations: none, cooperations: none });
  });

  it('leaves the weakest ties to the list and counts them', () => {
    const participations = many(12, (id) => part(work(id)), 'c');
    const ties = many(50, (id) => tie(id, `c${Number(id.slice(1)) % 12}`), 'o');
    const found = neighbourhoodOfOrganisation({ ...own, participations, ties });
    expect(found?.nodes.length).toBeLessThanOrEqual(40);
    const drawn = (prefix: string): number => idsOf(found).filter((id) => id.startsWith(prefix)).length;
    expect(found?.left).toEqual({
      organisations: { count: 50 - drawn('o'), examples: 0 },
      cooperations: { count: 12 - drawn('c'), examples: 0 },
    });
    const ids = new Set(idsOf(found));
    expect(found?.edges.filter((edge) => !ids.has(edge.from) || !ids.has(edge.to))).toEqual([]);
    expect(ids.size).toBe(found?.nodes.length);
  });

  it('that acts as one of a group only shows the group, and what the group takes part in', () => {
    const participations = [part(work('c0'), body('group')), part(work('c1', 'ended'), body('group'))];
    const found = neighbourhoodOfOrganisation({ ...own, participations, ties: [] });
    expect(idsOf(found)).toEqual(['middle', 'group', 'c0']);
    expect(found?.edges).toEqual([
      { from: 'middle', to: 'group' },
      { from: 'group', to: 'c0' },
    ]);
  });

  it('that works alone in one thing and as one of a group in others shows both', () => {
    const participations = [part(work('c0')), part(work('c1'), body('group'))];
    const found = neighbourhoodOfOrganisation({ ...own, participations, ties: [] });
    expect(idsOf(found)).toEqual(['middle', 'c0', 'group', 'c1']);
  });

  it('with nobody around it has no drawing', () => {
    expect(neighbourhoodOfOrganisation({ ...own, participations: [part(work('c0', 'ended'))], ties: [] })).toBeNull();
  });
});

describe('a cooperation', () => {
  const seat = (id: string, status: 'active' | 'ended' = 'active') => ({ organisation: body(id), roles: [{ status }] });
  const own = { ...work('centre'), bausteine: [named('10.4')], partOf: [], parts: [] };

  it('shows who takes part, and not who did', () => {
    const found = neighbourhoodOfCooperation({ ...own, participants: [seat('a'), seat('b', 'ended'), seat('a')] });
    expect(idsOf(found)).toEqual(['centre', '10.4', 'a']);
  });
  it('of which nobody is known shows what it is about, and nothing once it has ended', () => {
    expect(idsOf(neighbourhoodOfCooperation({ ...own, participants: [] }))).toEqual(['centre', '10.4']);
    expect(neighbourhoodOfCooperation({ ...own, status: 'ended', participants: [] })).toBeNull();
  });
  it('shows what it belongs to and what belongs to it', () => {
    const partOf = [{ other: named('whole'), form: 'programme' as const, status: 'active' as const }];
    const parts = [{ entry: named('part'), form: 'project' as const }];
    const found = neighbourhoodOfCooperation({ ...own, participants: [], partOf, parts });
    expect(idsOf(found)).toEqual(['centre', '10.4', 'whole', 'part']);
    expect(found?.nodes.map((one) => one.form)).toEqual(['network', null, 'programme', 'project']);
  });
});

it('a Baustein shows what is known first, and who sits in most of it', () => {
  const cooperations = [
    { ...work('made'), basis: 'example' as const, main: true, participants: [body('a'), body('b'), body('c')] },
    { ...work('empty'), main: true, participants: [] },
    { ...work('real'), main: false, participants: [body('b')] },
    { ...work('over', 'ended'), main: true, participants: [body('d')] },
  ];
  const found = neighbourhoodOfBaustein({ ...named('10.4'), cooperations });
  expect(idsOf(found)).toEqual(['10.4', 'real', 'made', 'empty', 'b', 'a', 'c']);
});

it('a place shows who is there and what takes place there, within 40 nodes', () => {
  const status = 'active' as const;
  const seated = many(60, (id) => ({ ...body(id), status }), 's');
  const town = { ...named('town-hall'), kind: 'town' as const, status };
  const found = neighbourhoodOfPlace({
    ...named('05158032'),
    seated: [...seated, town],
    serving: seated,
    cooperations: many(20, (id) => work(id), 'c'),
  });
  expect(idsOf(found)).toContain('town-hall');
  expect(found?.nodes.length).toBeLessThanOrEqual(40);
  const { organisations, cooperations } = found?.left ?? { organisations: none, cooperations: none };
  expect((found?.nodes.length ?? 0) - 1 + organisations.count + cooperations.count).toBe(81);
});
