// Every form there is, by the name that stands in its address.
import type { RecordForm } from './form';
import { cooperationForm } from './forms/cooperation';
import { organisationForm } from './forms/organisation';

const ALL: readonly RecordForm[] = [organisationForm, cooperationForm];
export const FORMS: ReadonlyMap<string, RecordForm> = new Map(ALL.map((form) => [form.name, form]));
