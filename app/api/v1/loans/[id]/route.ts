// GET /api/v1/loans/{id}
import { readLoan } from '../../../../../lib/loans/read-loan';
import { json } from '../../../../_server/respond';
import { loanIdOf } from '../../../_loans/loan-id';
import { loanResource } from '../../../_loans/loan-resource';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = loanResource({
  GET: async ({ deps, actor, params }) => json(await readLoan(deps, actor, { id: loanIdOf(params) })),
});
