// Every form there is, by the name that stands in its address.
import type { RecordForm } from './form';
import { contactForm } from './forms/contact';
import { cooperationForm } from './forms/cooperation';
import { organisationForm } from './forms/organisation';
import { sourceForm } from './forms/source';
import { tieForms } from './forms/ties';

const ALL: readonly RecordForm[] = [organisationForm, cooperationForm, contactForm, sourceForm, ...tieForms];
export const FORMS: ReadonlyMap<string, RecordForm> = new Map(ALL.map((form) => [form.name, form]));
