// Whether anything of what is shown is made up, what is gathered in groups included: then every view of it says so.
import type { NetworkNode } from './network-schema';

export const hasExamples = (nodes: readonly Pick<NetworkNode, 'basis' | 'gathers'>[]): boolean =>
  nodes.some(({ basis, gathers }) => basis === 'example' || (gathers?.examples ?? 0) > 0);
