// GET and POST /api/v1/loans
import { clock } from '../../../../lib/config/clock';
import { listLoans } from '../../../../lib/loans/list-loans';
import { requestLoan } from '../../../../lib/loans/request-loan';
import { paths } from '../../../../lib/paths';
import { json } from '../../../_server/respond';
import { checkMembers } from '../../_loans/json-body';
import { loanResource } from '../../_loans/loan-resource';
import { requestBody } from '../../_loans/request-body';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = loanResource({
  parameters: ['list'],
  GET: async ({ deps, actor, query }) => json(await listLoans(deps, actor, query)),
  POST: async ({ deps, actor, body, requestKey }) => {
    checkMembers(requestBody, body);
    const requested = await requestLoan(deps, actor, { ...body, requestKey }, clock());
    const answer = json(requested, 201);
    answer.headers.set('location', paths.api.loan(requested.id));
    return answer;
  },
});
