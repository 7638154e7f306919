// Every page and route, found by walking app/, and an address that stands for each: a new one is asked without a line here.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './app';

/** What stands for a part of an address in brackets; of others, an organisation of the dataset. */
const SAMPLES: Readonly<Record<string, string>> = {
  '/cooperations/[id]': 'ag-integrationskompass',
  '/cooperations/[id]/loans': 'ag-integrationskompass',
  '/sources/[id]': 'bericht-2010',
  '/api/v1/sources/[id]': 'bericht-2010',
  '/api/v1/loans/[id]/[act]': 'ask',
  '/bausteine/[number]': '10.1',
  '/places/[ags]': '05158032',
  '/[...path]': 'nowhere/at-all',
  '/api/[[...path]]': 'nowhere',
};
/** Where an address needs a query to be more than a mistake. */
const QUERIES: Readonly<Record<string, string>> = {
  '/basket/export': '?format=csv',
  '/loans/[id]/export': '?format=csv',
};

interface Found {
  path: string;
  kind: 'page' | 'route';
}
/** The addresses of all pages and routes, as the folders name them; groups in parentheses are no part of an address. */
function walk(folder: string, at = ''): Found[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one): Found[] => {
    const whole = path.join(folder, one.name);
    if (one.isDirectory()) return one.name.startsWith('_') ? [] : walk(whole, `${at}/${one.name}`);
    const kind = /^(page|route)\.tsx?$/.exec(one.name)?.[1] as Found['kind'] | undefined;
    return kind ? [{ path: at.replace(/\/\([^)]*\)/g, '') || '/', kind }] : [];
  });
}
export const pagesAndRoutes = (): Found[] => walk(path.join(ROOT, 'app'));

export const addressOf = (template: string): string =>
  template.replace(/\[+[^\]]*\]+/g, SAMPLES[template] ?? 'sg-integration') + (QUERIES[template] ?? '');
