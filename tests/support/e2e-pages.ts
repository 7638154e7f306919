// The pages that the end-to-end tests walk through, each with the status that it must have.
import { paths } from '../../lib/paths';

export interface ListedPage {
  name: string;
  path: string;
  status: number;
}
const organisation = (id: string): string => paths.entry({}, { type: 'organisation', id });
const cooperation = (id: string): string => paths.entry({}, { type: 'cooperation', id });
const baustein = (id: string): string => paths.entry({}, { type: 'baustein', id });
const place = (id: string): string => paths.entry({}, { type: 'place', id });

const FOUND: Readonly<Record<string, string>> = {
  home: paths.home(),
  directory: paths.directory(),
  search: paths.directory({}, { q: 'türkisch eltern velbert' }),
  'search by a synonym': paths.directory({}, { q: 'Ausländeramt' }),
  'search with filters': paths.directory({}, { baustein: ['10.4', '10.1'], type: 'organisation', town: '05158032' }),
  'search without some words': paths.directory({}, { q: 'türkisch xyzzyq velbert' }),
  'search without hits': paths.directory({}, { q: 'xyzzyq qqwwx' }),
  'search without hits under a filter': paths.directory({}, { q: 'xyzzyq', town: '05158032' }),
  table: paths.directory({}, { q: 'gesundheit', shape: 'table' }),
  'table of all columns': paths.directory(
    {},
    {
      shape: 'table',
      sort: '-confirmed',
      column: ['kind', 'place', 'bausteine', 'phone', 'mail', 'languages', 'targetGroups', 'confirmed'],
    },
  ),
  'town map': paths.directory({}, { shape: 'map' }),
  'town map with towns chosen': paths.directory({}, { q: 'gesundheit', shape: 'map', town: ['05158032', '05158016'] }),
  'search on another day, without examples': paths.directory({ day: '2010-06-30', examples: false }, { q: 'sprache' }),
  organisation: organisation('sg-integration'),
  'organisation of the county': organisation('kreisverwaltung-mettmann'),
  collective: organisation('migrantenorganisationen'),
  'example with contacts': organisation('elternverein-lindenblatt-velbert'),
  cooperation: cooperation('ag-integrationskompass'),
  'example cooperation': cooperation('elternnetz-blaetterdach-velbert'),
  'ended cooperation': cooperation('sprachpaten-wortfaden-velbert'),
  'Punkt 9': baustein('9'),
  'Baustein 10.1': baustein('10.1'),
  'Baustein 10.4': baustein('10.4'),
  county: place('05158'),
  town: place('05158032'),
  source: paths.entry({}, { type: 'source', id: 'bericht-2010' }),
  network: paths.network(),
  'network of organisations around one, by place': paths.network(
    {},
    { view: 'organisations', arrangement: 'place', focus: 'sg-integration', hidden: 'bamf', sort: 'name' },
  ),
  'network in groups': paths.network({}, { group: 'kind', open: ['kind:economy', 'kind:nothing'], alone: '0' }),
  'network with a hub expanded': paths.network({}, { focus: 'bamf', expand: ['sg-integration', 'bamf'] }),
  'network with a connection of two': paths.network(
    {},
    { view: 'organisations', focus: ['sg-integration', 'bamf'], degrees: '0', from: 'sg-integration', to: 'mimi' },
  ),
  'network with an end that nobody has': paths.network({}, { focus: 'bamf', from: 'bamf', to: 'xyzzyq' }),
  'network without hits': paths.network({}, { q: 'xyzzyq qqwwx' }),
  'network to print': paths.networkPrint({}, { focus: 'ag-integrationskompass' }),
  'network of organisations to print on A3': paths.networkPrint(
    {},
    { view: 'organisations', town: '05158032', paper: 'a3' },
  ),
  'nothing to print': paths.networkPrint({}, { q: 'xyzzyq qqwwx' }),
  booklet: paths.booklet({}, { town: '05158032' }),
  'booklet by Baustein': paths.booklet({}, { q: 'eltern', by: 'baustein' }),
  'empty selection': paths.basket(),
  'sign in': paths.signIn(),
  'sign in, refused': paths.signIn({ error: 'wrong', callbackUrl: '/directory' }),
  glossary: paths.glossary(),
  about: paths.about(),
  privacy: paths.privacy(),
  accessibility: paths.accessibility(),
};
const REFUSED: Readonly<Record<string, readonly [string, number]>> = {
  'no such entry': [organisation('bamff'), 404],
  'no such link': [paths.welcome('gibt-es-nicht'), 404],
  'no such page': ['/nowhere/at-all', 404],
  'bad view of the network': ['/network?view=globe', 400],
  'unknown parameter of the network': ['/network?foo=1', 400],
  'paper that there is not': [paths.networkPrint({}, { paper: 'a5' }), 400],
  'bad parameter': ['/directory?limit=0', 400],
  'bad day': ['/glossary?day=2011-02-30', 400],
};

export const PAGES: readonly ListedPage[] = [
  ...Object.entries(FOUND).map(([name, path]) => ({ name, path, status: 200 })),
  ...Object.entries(REFUSED).map(([name, [path, status]]) => ({ name, path, status })),
];
