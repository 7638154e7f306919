// The panel beside the picture: of an entry or a tie what is known of it and can be done with it, or of a group what it gathers.
import type { NetworkNode } from '../../../lib/network/network-schema';
import type { Query } from '../../../lib/paths';
import type { Direction } from '../../_canvas/step';
import { actsOf, listOf, NO_ACTS } from './acts';
import type { ExplorerProps } from './explorer-props';
import { GroupPanel } from './group-panel';
import { openedOf, tiesOf } from './opened';
import { OwnPlace } from './own-place';
import { Panel } from './panel';

interface Props extends ExplorerProps {
  nodeOf: ReadonlyMap<string, NetworkNode>;
  openedId: string | null;
  /** The address with something changed. */
  to: (change: Query) => string;
  /** Whether a node stands where only this reader sees it. */
  isOwn: (id: string) => boolean;
  onOpen: (id: string) => void;
  isChosen: (id: string) => boolean;
  /** Adds it to what is selected, or takes it away. */
  onChoose: (id: string) => void;
  onClose: () => void;
  onMove: (id: string, direction: Direction) => void;
  /** Back to the place that all see. */
  onBack: (node: NetworkNode) => void;
}

export function Beside(props: Props) {
  const { network, texts, ownTexts, groupTexts, lang, view, query, focus, hidden, answers, from, missing } = props;
  const { nodeOf, openedId, to, isOwn, onOpen, isChosen, onChoose, onClose, onMove, onBack } = props;
  const { edges } = network;
  const opened = openedOf(openedId, nodeOf, edges);
  const found = nodeOf.get(openedId ?? '');
  const group = found?.type === 'group' ? found : null;
  const node = opened && 'node' in opened ? opened.node : null;
  const choosing = (id: string) => (
    <button type="button" className="nk-panel__tie" onClick={() => onChoose(id)}>
      {isChosen(id) ? texts.unchoose : texts.choose}
    </button>
  );
  return (
    <>
      {opened && (
        <Panel
          texts={texts}
          lang={lang}
          view={view}
          answers={answers}
          opened={opened}
          ties={node ? tiesOf(node, nodeOf, edges) : []}
          apart={
            'edge' in opened
              ? to({ view: '', focus: opened.ends.map(({ id }) => id), degrees: '', from: '', to: '' })
              : null
          }
          onOpen={onOpen}
          acts={node ? actsOf(node, { query, focus, hidden, from, missing, to }) : NO_ACTS}
          choosing={node && choosing(node.id)}
          onClose={onClose}
        >
          {node && (
            <OwnPlace
              texts={ownTexts}
              isOwn={isOwn(node.id)}
              onMove={(direction) => onMove(node.id, direction)}
              onBack={() => onBack(node)}
            />
          )}
        </Panel>
      )}
      {group && (
        <GroupPanel
          texts={texts}
          groupTexts={groupTexts}
          lang={lang}
          node={group}
          nodes={nodeOf}
          edges={edges}
          open={to({ open: [...listOf(query, 'open').filter((id) => id !== group.id), group.id] })}
          choosing={choosing(group.id)}
          onClose={onClose}
        />
      )}
    </>
  );
}
