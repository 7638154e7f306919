// From what a search or a filter finds straight to the request for its contacts.
import { paths } from '../../lib/paths';

/** @param search the address whose filters say which entries are meant */
export const borrowHits = (search: string): string => paths.newLoan({ hits: search.split('?')[1] ?? 'sort=relevance' });
