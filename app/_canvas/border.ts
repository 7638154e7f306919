// The border of a sign: whether it is made up, stands for several, or was concluded and not stated.
import type { NetworkNode } from '../../lib/network/network-schema';

export type Border = 'solid' | 'dotted' | 'dashed' | 'double';

export const borderOf = ({ basis, collective }: Pick<NetworkNode, 'basis' | 'collective'>): Border =>
  basis === 'example' ? 'dotted' : collective ? 'double' : basis === 'derived' ? 'dashed' : 'solid';
