// All addresses of the app, from one typed object. The view (day, examples) travels in the address.
import type { EntryType } from '../graph/model/ids';

/** What every address carries on: the day asked for, and whether examples are hidden. */
export interface ViewParams {
  day?: string | undefined;
  examples?: boolean | undefined;
}
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const FOLDERS: Readonly<Record<EntryType, string>> = {
  organisation: '/organisations',
  cooperation: '/cooperations',
  baustein: '/bausteine',
  place: '/places',
  source: '/sources',
};

function address(path: string, view: ViewParams, query: Query = {}, anchor = ''): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') search.append(name, one);
  }
  if (view.day) search.set('day', view.day);
  if (view.examples === false) search.set('examples', '0');
  const text = search.toString();
  return `${path}${text ? `?${text}` : ''}${anchor ? `#${anchor}` : ''}`;
}

export const paths = {
  home: (view: ViewParams = {}) => address('/', view),
  directory: (view: ViewParams = {}, query: Query = {}) => address('/directory', view, query),
  network: (view: ViewParams = {}, query: Query = {}, anchor = '') => address('/network', view, query, anchor),
  networkFile: (name: 'picture.svg' | 'nodes.csv' | 'edges.csv', view: ViewParams = {}, query: Query = {}) =>
    address(`/network/${name}`, view, query),
  /** Where a script asks for the short address of a long view. */
  shortenNetwork: '/network/shorten',
  networkPrint: (view: ViewParams = {}, query: Query = {}) => address('/network/print', view, query),
  entry: (view: ViewParams, entry: { type: EntryType; id: string }) =>
    address(`${FOLDERS[entry.type]}/${encodeURIComponent(entry.id)}`, view),
  booklet: (view: ViewParams = {}, query: Query = {}) => address('/booklet', view, query),
  quote: (view: ViewParams, sourceId: string, quoteId: string) =>
    address(`${FOLDERS.source}/${encodeURIComponent(sourceId)}`, view, {}, `quote-${quoteId}`),
  glossary: (view: ViewParams = {}) => address('/glossary', view),
  about: (view: ViewParams = {}, anchor = '') => address('/about', view, {}, anchor),
  privacy: (view: ViewParams = {}) => address('/privacy', view),
  accessibility: (view: ViewParams = {}) => address('/accessibility', view),
  basket: (view: ViewParams = {}, query: Query = {}) => address('/basket', view, query),
  basketExport: (view: ViewParams, format: string) => address('/basket/export', view, { format }),
  basketChange: '/basket/change',
  /** The form of a new record, or of one that is there. */
  newRecord: (form: 'organisation' | 'cooperation', query: Query = {}) => address(`${FOLDERS[form]}/new`, {}, query),
  editEntry: (entry: { type: EntryType; id: string }, query: Query = {}) =>
    address(`${FOLDERS[entry.type]}/${encodeURIComponent(entry.id)}/edit`, {}, query),
  /**
   * The form of what belongs to entries, seen from one of them: a participation, a contact point. `report` is what a borrower
   * reported, where the form answers it.
   */
  newFact: (form: string, at: string, report = '') => address(`/records/${form}/new`, {}, { at, report }),
  editFact: (form: string, id: string, at = '', report = '') =>
    address(`/records/${form}/${encodeURIComponent(id)}`, {}, { at, report }),
  /** Where the form of a record goes. */
  saveRecord: (form: string) => `/records/${form}`,
  history: (entry: { type: EntryType; id: string }, query: Query = {}) =>
    address(`${FOLDERS[entry.type]}/${encodeURIComponent(entry.id)}/history`, {}, query),
  changes: (query: Query = {}) => address('/changes', {}, query),
  change: (id: string, query: Query = {}, anchor = '') =>
    address(`/changes/${encodeURIComponent(id)}`, {}, query, anchor),
  /** What was changed while somebody looked; where their button is asked for again. */
  changedSince: (query: Query = {}) => address('/changes/since', {}, query),
  undoChange: (id: string) => `/changes/${encodeURIComponent(id)}/undo`,
  /** What is due for confirmation; consents that end; and where "still true" goes. */
  due: (view: ViewParams = {}, query: Query = {}) => address('/due', view, query),
  dueConsents: (view: ViewParams = {}, query: Query = {}) => address('/due/consents', view, query),
  /** What was archived. */
  archive: (view: ViewParams = {}, query: Query = {}) => address('/archive', view, query),
  confirm: '/confirm',
  /** Loans of contacts: the lists, the form of a request and where it goes, one loan and its buttons. */
  loans: (query: Query = {}) => address('/loans', {}, query),
  newLoan: (query: Query = {}) => address('/loans/new', {}, query),
  requestLoan: '/loans/request',
  loan: (id: string) => `/loans/${encodeURIComponent(id)}`,
  actOnLoan: (id: string) => `/loans/${encodeURIComponent(id)}/act`,
  /** What a loan lends, as a file and as labels to print. */
  loanFile: (id: string, query: Query = {}) => address(`/loans/${encodeURIComponent(id)}/export`, {}, query),
  loanLabels: (id: string, query: Query = {}) => address(`/loans/${encodeURIComponent(id)}/labels`, {}, query),
  /** What borrowers report; the office's list of it, and where its buttons go. */
  reportBack: (id: string) => `/loans/${encodeURIComponent(id)}/report`,
  loanReports: (query: Query = {}) => address('/loans/reports', {}, query),
  settleReport: '/loans/reports/settle',
  /** What was lent of one entry; all loans of a year, and the file of it. */
  entryLoans: (entry: { type: EntryType; id: string }, anchor = '') =>
    address(`${FOLDERS[entry.type]}/${encodeURIComponent(entry.id)}/loans`, {}, {}, anchor),
  loanYear: (query: Query = {}) => address('/loans/year', {}, query),
  loanYearFile: (query: Query = {}) => address('/loans/year/export', {}, query),
  preferences: '/preferences',
  signIn: (query: Query = {}) => address('/signin', {}, query),
  /** Where the form of the sign-in page goes; next-auth gives the address. */
  signInCheck: '/api/auth/callback/credentials',
  /** The way to the account of the authority, and back from it; the second is registered at its provider. */
  providerStart: '/signin/provider',
  providerCallback: '/api/auth/callback/oidc',
  signOut: '/signout',
  /** Everything that is stored about whoever asks. */
  accountData: '/account/data',
  audit: (query: Query = {}) => address('/admin/audit', {}, query),
  auditFile: (query: Query = {}) => address('/admin/audit/lines.csv', {}, query),
  users: (anchor = '') => address('/admin/users', {}, {}, anchor),
  user: (id: string) => `/admin/users/${encodeURIComponent(id)}`,
  userChange: '/admin/users/change',
  userData: (id: string) => address('/admin/users/data', {}, { id }),
  /** The page that gives everything about an entry; and the file itself. */
  entryData: (entry = '') => address('/admin/entries', {}, { entry }),
  entryFile: (id: string) => address('/admin/entries/data', {}, { id }),
  contactErase: '/admin/entries/erase',
  register: '/admin/register',
  retention: '/admin/retention',
  retentionConfirm: '/admin/retention/confirm',
  account: (query: Query = {}) => address('/account', {}, query),
  passwordChange: '/account/password',
  /** What a one-time link opens. The key stands in the query, which no log holds. */
  welcome: (key: string, query: Query = {}) => address('/welcome', {}, { key, ...query }),
  welcomeSet: '/welcome/set',
  api: {
    search: '/api/v1/search',
    openapi: '/api/v1/openapi.json',
    loan: (id: string) => `/api/v1/loans/${encodeURIComponent(id)}`,
    entry: (view: ViewParams, id: string, lang: string) =>
      address(`/api/v1/entries/${encodeURIComponent(id)}`, view, { lang }),
  },
} as const;
