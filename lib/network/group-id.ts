// Ids of groups, `baustein:10.1`: what entries are gathered by, and which value. Plain text, for the browser too.
import type { NetworkNode } from './network-schema';

const GROUP = /^(baustein|place|kind|form):([\w.-]+)$/;
/** What belongs nowhere is a group as well. */
export const NOWHERE = 'none';

export const isGroupId = (id: string): boolean => GROUP.test(id);

/** `['baustein', '10.1']`; of anything else, two empty texts. */
export function partsOf(group: string): [by: string, value: string] {
  const [, by = '', value = ''] = GROUP.exec(group) ?? [];
  return [by, value];
}

/** Bausteine and places are called what they are called, kinds and forms in the reader's language. */
export function hasGermanName(group: string): boolean {
  const [by, value] = partsOf(group);
  return (by === 'baustein' || by === 'place') && value !== NOWHERE;
}

/** A node that stands for an entry, which has a page of its own. */
export type SingleNode = NetworkNode & { type: Exclude<NetworkNode['type'], 'group'> };
export const isSingle = (node: NetworkNode): node is SingleNode => node.type !== 'group';
