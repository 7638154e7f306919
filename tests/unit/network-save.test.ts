// What of the network leaves the page besides the picture: tables that an independent reader reads, names of files, words.
import fc from 'fast-check';
import Papa from 'papaparse';
import { readNetworkQuery } from '../../app/network/query';
import { edgeTable, nodeTable, type TableWords } from '../../app/network/save/tables';
import { translator } from '../../lib/i18n/translator';
import { writeTable } from '../../lib/transfer/csv';
import { nameOfParts } from '../../lib/transfer/file-name';
import { aTopic } from '../fixtures/search-records';
import { anyNetwork, anyQuestion, cooperation, in_, networkOf, organisation } from '../fixtures/networks';

const words = (lang: 'de' | 'en' = 'de'): TableWords => ({
  t: translator(lang),
  lang,
  view: {},
  origin: 'http://netz.example',
  names: { 'baustein-10.1': 'Sprache' },
  nameOf: (id) => `Name von ${id}`,
});
type Row = Record<string, string>;
function read(text: string): Row[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<Row>(text.slice(1).replace(/\r\n$/, ''), { header: true, delimiter: ';' });
  expect(errors).toEqual([]);
  return data;
}

describe('tables of a network', () => {
  const records = [
    organisation('a', {
      name: '=HYPERLINK("http://evil.example";"x")',
      bausteine: ['10.1'],
      participations: [in_('c1', 'chair'), in_('c2')],
    }),
    organisation('b', { name: 'Zeile\r\nzwei; "drei"', participations: [in_('c1'), in_('c2')] }),
    cooperation('c1', { name: 'AG Eltern', bausteine: ['10.1'], topics: [aTopic('10.1', { id: 't1' })] }),
    cooperation('c2'),
  ];
  const tables = async (input = {}, lang: 'de' | 'en' = 'de') => {
    const network = await networkOf(records, { ...input, lang });
    const nodes = nodeTable(words(lang), network.nodes, network.day);
    const edges = edgeTable(words(lang), network);
    return {
      network,
      nodes: read(writeTable(nodes.head, nodes.rows)),
      edges: read(writeTable(edges.head, edges.rows)),
    };
  };

  it('have a row for each node and each edge, and the ends of an edge are nodes', async () => {
    const { network, nodes, edges } = await tables();
    expect(nodes.map((row) => row['Kennung']?.replace('baustein-', ''))).toEqual(network.nodes.map(({ id }) => id));
    expect(edges).toHaveLength(network.edges.length);
    const ids = new Set(nodes.map((row) => row['Kennung']));
    expect(edges.filter((row) => !ids.has(row['Von (Kennung)']) || !ids.has(row['Nach (Kennung)']))).toEqual([]);
  });
  it('work out no formula, keep a line a line, and a number of a Baustein is no date', async () => {
    const { nodes, edges } = await tables();
    const cells = [...nodes, ...edges].flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@]|[\r\n]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => /^\d+\.\d+$/.test(cell))).toEqual([]);
    expect(nodes.map((row) => row['Name'])).toEqual(
      expect.arrayContaining([`'=HYPERLINK("http://evil.example";"x")`, 'Zeile zwei; "drei"']),
    );
  });
  it('say roles, how firm it is, and in what two bodies work together', async () => {
    const { edges } = await tables();
    expect(edges.find((row) => row['Rollen'] === 'Leitung')).toMatchObject({
      'Nach (Kennung)': 'c1',
      Nach: 'AG Eltern',
      Was: 'wirkt mit in',
      'Arbeitet mit': 'ja',
    });
    const { edges: ties } = await tables({ view: 'organisations' });
    expect(ties).toEqual([
      expect.objectContaining({
        Was: 'arbeitet zusammen mit',
        'Gemeinsame Zusammenarbeit': '2',
        Stärke: '2',
        'Gemeinsam in': 'Name von c1 | Name von c2',
      }),
    ]);
  });
  it('are English for English readers', async () => {
    const { edges } = await tables({ view: 'organisations' }, 'en');
    expect(edges[0]).toMatchObject({ What: 'works together with', Strength: '2' });
  });
  it('are whole for any network and any question', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, anyQuestion, async (all, question) => {
        const network = await networkOf(all, readNetworkQuery(question, 'de').input);
        const { head, rows } = edgeTable(words(), network);
        expect(read(writeTable(head, rows))).toHaveLength(network.edges.length);
        expect(rows.every((row) => row.length === head.length)).toBe(true);
        const nodes = nodeTable(words(), network.nodes, network.day);
        expect(nodes.rows.every((row) => row.length === nodes.head.length)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the name of a file', () => {
  it('says what is in it, and leaves out what is empty', () => {
    expect(nameOfParts(['Netzwerk', 'Jobcenter ME-aktiv', null, false, '', 'Beispieldaten', '2026-11-24'], 'svg')).toBe(
      'netzkompass-netzwerk-jobcenter-me-aktiv-beispieldaten-2026-11-24.svg',
    );
  });
  it('is plain letters whatever goes in, so that no header and no folder is left', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (parts) => {
        const tricks = ['\r\nSet-Cookie: a=b', '\u202Egpj', '<script>', '../../etc', '"; filename="x'];
        expect(nameOfParts([...parts, ...tricks], 'csv')).toMatch(/^netzkompass(-[a-z0-9]+)*\.csv$/);
      }),
    );
  });
});
