// POST /api/v1/loans/{id}/{act}
import { DomainError } from '../../../../../../graph/model/errors';
import { clock } from '../../../../../../lib/config/clock';
import { json } from '../../../../../_server/respond';
import { actNamed } from '../../../../_loans/acts';
import { checkMembers } from '../../../../_loans/json-body';
import { loanIdOf } from '../../../../_loans/loan-id';
import { loanResource } from '../../../../_loans/loan-resource';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = loanResource({
  POST: async ({ deps, actor, params, body, requestKey }) => {
    const act = actNamed(params['act'] ?? '');
    if (!act) throw new DomainError('notFound', { param: 'act' });
    const id = loanIdOf(params);
    checkMembers(act.body, body);
    return json(await act.run(deps, actor, { ...body, id, requestKey }, clock()));
  },
});
