// The only way text gets into a drawing: elements whose names and values are escaped, and hold only signs that XML allows.
import { cleanLine } from '../../../lib/transfer/clean';

type Value = string | number | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** Signs that no document may hold, though they are no control characters. */
const NO_SIGN = /[\uFFFE\uFFFF]/gu;

/** A text as one line, ready to stand between two tags or in an attribute. */
export const escapeXml = (text: string): string =>
  cleanLine(text)
    .replace(NO_SIGN, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** Fewer digits, and never an exponent or a number that is none. */
export const round = (value: number): number => (Number.isFinite(value) ? Math.round(value * 10) / 10 : 0);

const attribute = (name: string, value: Value): string =>
  value === undefined ? '' : ` ${name}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`;

/** @param inner markup that was made here before; text goes through `escapeXml` */
export function element(name: string, attributes: Readonly<Record<string, Value>>, inner = ''): string {
  const head = `${name}${Object.entries(attributes)
    .map(([key, value]) => attribute(key, value))
    .join('')}`;
  return inner === '' ? `<${head}/>` : `<${head}>${inner}</${name}>`;
}

export const title = (text: string): string => element('title', {}, escapeXml(text));
