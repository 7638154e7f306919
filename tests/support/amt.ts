// An Amt for tests in an empty store: each user works at one.
import type { GraphEngine } from '../../graph/engine/port';

export const AMT = 'sg-integration';

export async function createAmt(engine: GraphEngine, id: string = AMT, name = 'SG Integration'): Promise<void> {
  await engine.write((tx) => tx.run('CREATE (o:Entry:Organisation {id: $id, name: $name})', { id, name }));
}
