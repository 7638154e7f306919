// The colours of a picture that leaves the screen: always those of the light page. tests/unit/svg.test.ts holds them to the
// style sheet, which a file cannot read.
import type { Sign } from '../../_ui/picture/sign';

export const LIGHT = {
  text: '#171a2b',
  muted: '#444a5f',
  ground: '#ffffff',
  surface: '#ffffff',
  line: '#8a8fa3',
  outline: '#131525',
  hair: '#c4c8d4',
} as const;

/** Of the Bausteine: the fill, and the colour of a number on it. */
export const FILLS: ReadonlyMap<string, { fill: string; on: string }> = new Map([
  ['9', { fill: '#3d3d3d', on: '#ffffff' }],
  ['10.1', { fill: '#0072b2', on: '#ffffff' }],
  ['10.2', { fill: '#56b4e9', on: '#131525' }],
  ['10.3', { fill: '#e69f00', on: '#131525' }],
  ['10.4', { fill: '#009e73', on: '#000000' }],
  ['10.5', { fill: '#f0e442', on: '#131525' }],
  ['10.6', { fill: '#cc79a7', on: '#000000' }],
  ['10.7', { fill: '#d55e00', on: '#000000' }],
]);
/** Of the groups of kinds, where the signs are coloured by them. */
export const KIND_FILLS: ReadonlyMap<Sign, string> = new Map([
  ['county', '#1f1e99'],
  ['state', '#6dd3ff'],
  ['town', '#057118'],
  ['council', '#94a100'],
  ['association', '#f1da73'],
  ['migrants', '#ca5269'],
  ['service', '#19a08e'],
  ['economy', '#761943'],
  ['other', '#cccece'],
]);
/** Of a Baustein or of a group of kinds; undefined for anything else. */
export const fillOf = (key: string): string | undefined => FILLS.get(key)?.fill ?? KIND_FILLS.get(key as Sign);

/** Without the reader's fonts a similar one stands in; the first is that of the pages. */
export const FONT =
  "'Fira Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif";
