// Texts for readers: German first, English complete. One catalogue a subject and language, merged here.
import { createTranslator } from 'use-intl/core';
import deAdmin from './messages/de/admin.json';
import deAnswers from './messages/de/answers.json';
import deAccount from './messages/de/account.json';
import deArchive from './messages/de/archive.json';
import deAmt from './messages/de/amt.json';
import deBasket from './messages/de/basket.json';
import deBooklet from './messages/de/booklet.json';
import deDue from './messages/de/due.json';
import deErrors from './messages/de/errors.json';
import deForms from './messages/de/forms.json';
import deGroups from './messages/de/groups.json';
import deHelp from './messages/de/help.json';
import deHistory from './messages/de/history.json';
import deLent from './messages/de/lent.json';
import deLists from './messages/de/lists.json';
import deLoans from './messages/de/loans.json';
import deMail from './messages/de/mail.json';
import deYearly from './messages/de/yearly.json';
import deReports from './messages/de/reports.json';
import deNetwork from './messages/de/network.json';
import deOwn from './messages/de/own.json';
import dePages from './messages/de/pages.json';
import dePassword from './messages/de/password.json';
import deProvider from './messages/de/provider.json';
import dePicture from './messages/de/picture.json';
import deRecords from './messages/de/records.json';
import deResults from './messages/de/results.json';
import deRights from './messages/de/rights.json';
import deSave from './messages/de/save.json';
import deSince from './messages/de/since.json';
import deTable from './messages/de/table.json';
import deTopics from './messages/de/topics.json';
import deUi from './messages/de/ui.json';
import enAdmin from './messages/en/admin.json';
import enAnswers from './messages/en/answers.json';
import enAccount from './messages/en/account.json';
import enArchive from './messages/en/archive.json';
import enAmt from './messages/en/amt.json';
import enBasket from './messages/en/basket.json';
import enBooklet from './messages/en/booklet.json';
import enDue from './messages/en/due.json';
import enErrors from './messages/en/errors.json';
import enForms from './messages/en/forms.json';
import enGroups from './messages/en/groups.json';
import enHelp from './messages/en/help.json';
import enHistory from './messages/en/history.json';
import enLent from './messages/en/lent.json';
import enLists from './messages/en/lists.json';
import enLoans from './messages/en/loans.json';
import enMail from './messages/en/mail.json';
import enYearly from './messages/en/yearly.json';
import enReports from './messages/en/reports.json';
import enNetwork from './messages/en/network.json';
import enOwn from './messages/en/own.json';
import enPages from './messages/en/pages.json';
import enPassword from './messages/en/password.json';
import enProvider from './messages/en/provider.json';
import enPicture from './messages/en/picture.json';
import enRecords from './messages/en/records.json';
import enResults from './messages/en/results.json';
import enRights from './messages/en/rights.json';
import enSave from './messages/en/save.json';
import enSince from './messages/en/since.json';
import enTable from './messages/en/table.json';
import enTopics from './messages/en/topics.json';
import enUi from './messages/en/ui.json';

export const LANGS = ['de', 'en'] as const;
export type Lang = (typeof LANGS)[number];
export const catalogues = {
  de: {
    admin: deAdmin,
    answers: deAnswers,
    account: deAccount,
    archive: deArchive,
    amt: deAmt,
    basket: deBasket,
    booklet: deBooklet,
    due: deDue,
    errors: deErrors,
    forms: deForms,
    groups: deGroups,
    help: deHelp,
    history: deHistory,
    lent: deLent,
    lists: deLists,
    loans: deLoans,
    mail: deMail,
    reports: deReports,
    yearly: deYearly,
    network: deNetwork,
    own: deOwn,
    pages: dePages,
    password: dePassword,
    provider: deProvider,
    picture: dePicture,
    records: deRecords,
    results: deResults,
    rights: deRights,
    save: deSave,
    since: deSince,
    table: deTable,
    topics: deTopics,
    ui: deUi,
  },
  en: {
    admin: enAdmin,
    answers: enAnswers,
    account: enAccount,
    archive: enArchive,
    amt: enAmt,
    basket: enBasket,
    booklet: enBooklet,
    due: enDue,
    errors: enErrors,
    forms: enForms,
    groups: enGroups,
    help: enHelp,
    history: enHistory,
    lent: enLent,
    lists: enLists,
    loans: enLoans,
    mail: enMail,
    reports: enReports,
    yearly: enYearly,
    network: enNetwork,
    own: enOwn,
    pages: enPages,
    password: enPassword,
    provider: enProvider,
    picture: enPicture,
    records: enRecords,
    results: enResults,
    rights: enRights,
    save: enSave,
    since: enSince,
    table: enTable,
    topics: enTopics,
    ui: enUi,
  },
} as const;
export type Messages = (typeof catalogues)['de'];

const make = (lang: Lang) =>
  createTranslator<Messages>({ locale: lang, messages: catalogues[lang], timeZone: 'Europe/Berlin' });
const made = { de: make('de'), en: make('en') };

/** `t('ui.search.label')`: keys are checked against the German catalogue at compile time. */
export const translator = (lang: Lang) => made[lang];
export type Translator = ReturnType<typeof translator>;

/** The label of a value of a closed list. */
export function label<L extends keyof Messages['lists']>(lang: Lang, list: L, value: string): string {
  const labels = catalogues[lang].lists[list] as Record<string, string>;
  return labels[value] ?? value;
}
