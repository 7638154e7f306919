// What the colours of the nodes say: the Bausteine, or the groups of kinds. The page asks it in its address.
export const COLOURINGS = ['baustein', 'kind'] as const;
export type Colouring = (typeof COLOURINGS)[number];
