// Removing a source on which nothing rests (any more), with the words that were noted from it.
import { DomainError } from '../../../graph/model/errors';
import { factsRestingOn, partsOfSource } from '../../../graph/queries/record-ties';
import type { Act } from '../acts';
import { dependent } from '../rules/broken';

export const removeSource: Act['run'] = async (revision, { id }) => {
  if ((await revision.read({ of: 'Source', id })) === null) throw new DomainError('notFound', { param: 'id' });
  const facts = await factsRestingOn(revision.tx, id);
  if (facts.length > 0) throw dependent('restsOn', facts);
  for (const part of await partsOfSource(revision.tx, id)) await revision.put({ of: part.kind, id: part.id }, null);
  await revision.put({ of: 'Source', id }, null);
  return null;
};
