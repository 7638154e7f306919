// What stands above the presentation: of what the picture is, of which day, and whether something in it is made up. All else
// that says so is on the page behind it.
import type { ReactNode } from 'react';
import { hasExamples } from '../../../lib/network/has-examples';
import type { Network } from '../../../lib/network/network-schema';
import type { Saving } from '../save/menu-texts';

interface Props {
  saving: Pick<Saving, 'words' | 'chosen'>;
  network: Pick<Network, 'nodes'>;
  /** The sentence of a way. */
  children: ReactNode;
}

export function Projected({ saving: { words, chosen }, network, children }: Props) {
  return (
    <div className="nk-projected">
      <p>
        <strong>{words.title}</strong>
        {chosen && <span>{chosen}</span>}
        <span>{words.day}</span>
        {hasExamples(network.nodes) && <span className="nk-projected__examples">{words.examples}</span>}
      </p>
      {children}
    </div>
  );
}
