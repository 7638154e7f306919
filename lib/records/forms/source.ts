// A source has no form of its own: it is made where a fact is entered. It can only be removed.
import { DomainError } from '../../../graph/model/errors';
import { readRecord } from '../../../graph/queries/records';
import type { RecordForm } from '../form';
import { asTexts } from '../node-form';

export const sourceForm: RecordForm = {
  name: 'source',
  fields: [],
  read: async (tx, id) => {
    const found = await readRecord(tx, { of: 'Source', id });
    return found && { values: {}, page: { type: 'source', id }, title: asTexts(found['title']).join() };
  },
  write: () => Promise.reject(new DomainError('notFound', { param: 'form' })),
};
