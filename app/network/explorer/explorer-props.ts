// What the server hands to the picture: the network, the address, the texts.
import type { ReactNode } from 'react';
import type { Network } from '../../../lib/network/network-schema';
import type { Query, ViewParams } from '../../../lib/paths';
import type { Colouring } from '../../_canvas/colouring';
import type { Saving } from '../save/menu-texts';
import type { AnswerTexts } from './answer-texts';
import type { GroupTexts } from './group-texts';
import type { OwnTexts } from './own-texts';
import type { Texts } from './texts';
import type { Way } from './use-connection';

export interface ExplorerProps {
  /** Its nodes in the order of the table. */
  network: Network;
  texts: Texts;
  ownTexts: OwnTexts;
  groupTexts: GroupTexts;
  /** Of the groups of the legend, by key. */
  names: Readonly<Record<string, string>>;
  lang: string;
  view: ViewParams;
  /** The address of this network as parameters, and what of it belongs to the focus. */
  query: Query;
  focus: readonly string[];
  hidden: readonly string[];
  colouring: Colouring;
  /** For the menu that saves what is shown. */
  saving: Saving;
  /** What the picture answers: its texts; the connection between two, as drawn and as said, the end that is known, and which one is missing. */
  answers: AnswerTexts;
  from: string;
  fromName: string;
  missing: 'from' | 'to';
  way: Way | null;
  said: ReactNode;
}
