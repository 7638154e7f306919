// How entries are called in a file: what is made up says so wherever it goes.
import type { Translator } from '../i18n/translator';
import { cleanLine } from './clean';
import type { FileEntry, FileGroup } from './contact-file';

export const named = (t: Translator, { name, basis }: { name: string; basis: string }): string =>
  cleanLine(basis === 'example' ? `${name} (${t('basket.example')})` : name);

/** "Kreisverwaltung Mettmann (Geschäftsführung)" */
export const standIn = (t: Translator, through: NonNullable<FileEntry['through']>): string =>
  `${named(t, through)} (${through.roleLabel})`;

/** "Vorstand (intern)" */
export const officeOf = (t: Translator, { function: name, signs }: FileGroup): string =>
  cleanLine([name, ...signs.map((sign) => `(${t(`rights.sign.${sign}`)})`)].join(' '));
