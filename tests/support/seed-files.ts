// A small dataset as files in a temporary folder, which a test then spoils.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FOLDERS } from '../../graph/seed/read-dataset';

const TAIL = 'basis;note;confirmedAt;quotes';
export const GOOD_FILES: Readonly<Record<string, string>> = {
  'synonyms.csv': 'word;target;means\nAmt;entry;amt\n',
  'report/sources.csv': 'id;title;shortTitle;date;kind;url;reportsOn\nquelle;Probe;Probe;2011-04-26;report;;2010\n',
  'report/sections.csv': 'id;source;position;title\nabschnitt;quelle;1;Anlass\n',
  'report/quotes.csv': 'id;source;section;sentence;text\nq-1;quelle;abschnitt;1;Das Amt leitet den Kreis der Träger\n',
  'report/bausteine.csv': `id;name;number;priority;priorityFrom;description;${TAIL}\n10.1;Sprache;10.1;overarching;2008;;stated;;;q-1\n`,
  'report/organisations.csv':
    `id;name;shortName;aliases;kind;description;languages;targetGroups;offers;website;collective;from;until;${TAIL}\n` +
    'amt;Probeamt;PA;Amt für Proben;county;;;;;;;;;stated;;;q-1\n' +
    'abteilung;Probeabteilung;;;county;;;;;;;;;stated;;;q-1\n',
  'report/cooperations.csv':
    `id;name;shortName;aliases;form;rhythm;description;targetGroups;languages;website;from;until;dormantFrom;${TAIL}\n` +
    'kreis-der-traeger;Kreis der Träger;;;network;;;;;;2009;;;stated;;;q-1\n',
  'report/takes-part-in.csv': `organisation;role;cooperation;onBehalfOf;means;from;until;${TAIL}\namt;chair;kreis-der-traeger;;;;;stated;;;q-1\n`,
  'report/about.csv': `cooperation;baustein;main;${TAIL}\nkreis-der-traeger;10.1;true;stated;;;q-1\n`,
  'report/part-of.csv': `part;whole;from;until;${TAIL}\nabteilung;amt;;;stated;;;q-1\n`,
  'places/places.csv': `id;name;ags;level;latitude;longitude;${TAIL}\n05158032;Velbert;05158032;town;51.3;7.0;recorded;;;\n`,
};

/** @returns the folder, to be handed to `removeFolder` */
export async function writeSeedFiles(changes: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'netzkompass seed ä '));
  for (const folder of FOLDERS) await mkdir(path.join(root, folder));
  for (const [name, content] of Object.entries({ ...GOOD_FILES, ...changes }))
    await writeFile(path.join(root, name), content);
  return root;
}
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** One of the good files with a line more. */
export const withLine = (name: string, line: string): Record<string, string> => ({
  [name]: `${GOOD_FILES[name] ?? ''}${line}\n`,
});
/** One of the good files with a piece replaced. */
export function withChange(name: string, piece: string, by: string): Record<string, string> {
  const content = GOOD_FILES[name] ?? '';
  if (!content.includes(piece)) throw new Error(`${name} does not hold ${piece}`);
  return { [name]: content.replace(piece, by) };
}
