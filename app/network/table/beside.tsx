// With whom, in a sentence: "arbeitet mit A, B und 3 weiteren", "wirkt mit in …", "mit …", "dazu gehören …".
import type { ReactNode } from 'react';
import { hasGermanName, isSingle } from '../../../lib/network/group-id';
import { German } from '../../_ui/german';
import { fill } from '../explorer/texts';
import type { RowProps } from './row-parts';

/** More names than these make no sentence. */
const NAMED = 3;

export function Beside({ sheet, node, beside }: RowProps) {
  const { texts, lang, to } = sheet;
  const others = beside.filter((one) => one.type !== 'baustein');
  if (others.length === 0) return texts.beside.none;
  const type = node.type === 'group' ? 'organisation' : node.type;
  const way = node.type === 'organisation' && others.some((one) => one.type === 'cooperation') ? 'takesPart' : type;
  const shown = others.length === NAMED + 1 ? others : others.slice(0, NAMED);
  const rest = others.length - shown.length;
  const names = runsOf([
    ...shown.flatMap((one, at) => {
      const name = one.shortName ?? one.name;
      const before = at === 0 ? '' : rest === 0 && at === shown.length - 1 ? ` ${texts.beside.and} ` : ', ';
      if (node.type !== 'organisation' || one.type !== 'organisation') return [before, name];
      // where it stands for a tie, it opens what makes it; without script, the connection of the two in words
      const tie = (
        <a key={one.id} href={to({ from: node.id, to: one.id })} data-tie={[node.id, one.id].sort().join('~')}>
          {name}
        </a>
      );
      return [before, tie];
    }),
    rest === 0 ? '' : ` ${texts.beside.and} ${restOf(sheet, rest)}`,
  ]);
  const verb = `${texts.beside[way]} `;
  const isGerman = others.some((one) => isSingle(one) || hasGermanName(one.id));
  if (isGerman && lang !== 'de')
    return (
      <>
        {verb}
        <German lang={lang}>{names}</German>
      </>
    );
  return runsOf([verb, ...names]);
}

const restOf = ({ texts: { counted }, count }: RowProps['sheet'], rest: number): string =>
  rest === 1 ? counted.restOne : fill(counted.restMany, { count: count(rest) });

/** Texts that follow each other as one: between any two React would write a comment. */
function runsOf(pieces: readonly ReactNode[]): ReactNode[] {
  const runs: ReactNode[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') runs[runs.length - 1] = last + piece;
    else if (piece !== '') runs.push(piece);
  }
  return runs;
}
