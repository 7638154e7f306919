// Taking a relationship away. One that was and has ended gets an end instead; this is for what never was.
import { DomainError } from '../../../graph/model/errors';
import type { RelationshipType } from '../../../graph/queries/write-facts';
import type { Act } from '../acts';
import { findTie, pageOf } from '../tie-form';

export const removeTie =
  (type: RelationshipType): Act['run'] =>
  async (revision, { id, at }) => {
    const [tie, page] = [await findTie(revision.tx, type, at, id), await pageOf(revision.tx, at)];
    if (!tie || !page) throw new DomainError('notFound', { param: 'id' });
    await revision.put(tie.ref, null);
    revision.about(tie.ref.start);
    revision.about(tie.ref.end);
    return page;
  };
