// The connection between two in the picture: drawn where the address names both ends; where it names one, the next sign that
// is chosen is the other.
import { useEffect, useRef } from 'react';
import type { NetworkNode } from '../../../lib/network/network-schema';
import type { Query } from '../../../lib/paths';
import type { Picture } from '../../_canvas/picture';
import type { AnswerTexts } from './answer-texts';
import { fill } from './texts';

export interface Way {
  /** Of its signs and lines. */
  ids: readonly string[];
  sentence: string;
}
interface Needs {
  texts: AnswerTexts['path'];
  /** The end that is known; '' where none is. */
  from: string;
  fromName: string;
  missing: 'from' | 'to';
  way: Way | null;
  picture: Picture | null;
  nodeOf: ReadonlyMap<string, NetworkNode>;
  to: (change: Query) => string;
  go: (address: string) => void;
  say: (text: string) => void;
  /** Something else is shown now than what was opened. */
  onChange: () => void;
}

/** @returns takes a sign as the other end; false where none is looked for */
export function useConnection(needs: Needs): (id: string) => boolean {
  const { from, way, picture } = needs;
  const latest = useRef(needs);
  useEffect(() => {
    latest.current = needs;
  });
  const ids = way?.ids.join(' ') ?? '';
  useEffect(() => {
    picture?.bringOut('way', ids === '' ? [] : ids.split(' '));
    if (ids !== '') picture?.fit();
  }, [picture, ids]);

  const sentence = way?.sentence ?? '';
  const before = useRef('');
  useEffect(() => {
    const { texts, fromName, say, onChange } = latest.current;
    const now = `${from} ${sentence}`;
    if (now === before.current) return;
    const isFirst = before.current === '';
    before.current = now;
    if (from === '' && sentence === '') return;
    say(sentence || fill(texts.chosen, { name: fromName }));
    if (!isFirst) onChange();
  }, [from, sentence]);

  return (id) => {
    const node = needs.nodeOf.get(id);
    if (from === '' || way !== null || !node) return false;
    if (node.type === 'baustein') needs.say(fill(needs.texts.notEnd, { name: node.name }));
    else needs.go(needs.to({ [needs.missing]: id }));
    return true;
  };
}
