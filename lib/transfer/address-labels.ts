// Postal addresses of what a loan lends, one an organisation, in lines for a label or the window of an envelope.
import { translator } from '../i18n/translator';
import { cleanLine } from './clean';
import type { FileGroup } from './contact-file';
import type { LentFile } from './lent-file';
import { named } from './words';

export interface AddressLabels {
  /** Each with two lines at least: the name, the function where there is one, the street, postcode and town. */
  labels: string[][];
  /** Names of the organisations without an address. */
  without: string[];
}

/** What was lent before what everybody sees, an address for letters before one for visitors. */
function addressOf(groups: readonly FileGroup[]): { office: string; address: string } | null {
  const ordered = [...groups].sort((a, b) => b.signs.length - a.signs.length);
  for (const way of ['post', 'visit'] as const)
    for (const group of ordered) {
      const [address] = group[way].map(cleanLine).filter(Boolean);
      if (address !== undefined) return { office: cleanLine(group.function), address };
    }
  return null;
}

/** "Probeweg 24, 42551 Velbert" → street, postcode and town. */
const addressLines = (address: string): string[] => address.split(/,\s*(?=\d{5}\s)/).map((line) => line.trim());

/** "e. V." is not parted at the end of a line. */
const whole = (name: string): string => name.replaceAll('e. V.', 'e.\u00A0V.');

export function makeAddressLabels(file: LentFile): AddressLabels {
  const t = translator(file.lang);
  const found = file.entries.map((entry) => ({ name: whole(named(t, entry)), way: addressOf(entry.functions) }));
  return {
    labels: found.flatMap(({ name, way }) =>
      way ? [[name, way.office, ...addressLines(way.address)].filter(Boolean)] : [],
    ),
    without: found.filter(({ way }) => way === null).map(({ name }) => name),
  };
}

/** Signs in a line of a label, and lines on it, in its usual size. */
const LINE = 30;
const LINES = 6;
/** Whether it needs smaller letters. */
export const isLong = (lines: readonly string[]): boolean =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0) > LINES;
