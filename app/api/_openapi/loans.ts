// The loans in the OpenAPI document: the lists, one loan, a request, and each act of the table of acts.
import { z } from 'zod';
import { loanState } from '../../../graph/model/loans';
import { loanActed, loanList, loanReported, loanRequested, loanView, reason } from '../../../lib/loans/loan-schema';
import { LOAN_LISTS } from '../../../lib/loans/list-loans';
import { ACTS } from '../_loans/acts';
import { KEY } from '../_loans/json-body';
import { requestBody } from '../_loans/request-body';
import { component, jsonContent, problemDocument, refused, type Schema } from './parts';

const loanProblem = problemDocument.extend({
  reason: reason.optional().describe('Why a value is refused'),
  current: loanState.optional().describe('Of a conflict: the state that the loan is in by now'),
  detail: z.string().optional().describe('In words; of a body that is no JSON, the place'),
});

/** `confirm-deletion` → `LoanConfirmDeletion` */
const nameOfBody = (act: string): string =>
  `Loan${act.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())}`;

export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'session',
    description: 'The session of the pages, `__Host-session` over https: sign in at /signin.',
  },
};

export const loanComponents = (): Record<string, Schema> => ({
  ...component('LoanList', loanList),
  ...component('Loan', loanView),
  ...component('LoanRequested', loanRequested),
  ...component('LoanActed', loanActed),
  ...component('LoanReported', loanReported),
  ...component('LoanProblem', loanProblem),
  ...component('LoanRequest', requestBody, 'input'),
  ...Object.fromEntries(
    Object.entries(ACTS).flatMap(([name, { body }]) => Object.entries(component(nameOfBody(name), body, 'input'))),
  ),
});

const LANG = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'The language of problems',
  schema: { type: 'string', enum: ['de', 'en'], default: 'de' },
};
const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    `The same key of the same caller at the same address is the same request: it is carried out once, and its first
answer is given again, whatever the second one says. Without it, each request is one of its own.`.replace(/\n/g, ' '),
  schema: { type: 'string', pattern: KEY.source },
};
const FROM_HERE =
  `The body is JSON (\`Content-Type: application/json\`, at most 64 KiB, with \`Content-Length\`). As for forms,
a request of another site is refused: it carries \`Sec-Fetch-Site: same-origin\` or an \`Origin\` with the host that is asked.`.replace(
    /\n/g,
    ' ',
  );

const REFUSED: Readonly<Record<number, string>> = {
  400: 'Bad input: `param` names the member, the parameter or the body',
  401: 'Nobody has signed in',
  403: 'The role, or the side of the loan, does not allow it; or the request comes from another site',
  404: 'No such loan, or one of another Amt',
  405: 'Not with this method: see Allow',
  409: 'The loan is in another state by now: `current`',
  411: 'The body does not say how large it is',
  413: 'The body is too large',
  415: 'The body is no JSON',
  429: 'Too many calls: wait as Retry-After says',
  503: 'The store does not answer',
};
const refusals = (statuses: readonly number[]): Record<string, Schema> =>
  Object.fromEntries(statuses.map((status) => [status, refused(REFUSED[status] ?? '', 'LoanProblem')]));

export const LOANS_TAG = {
  name: 'loans',
  description:
    'Contacts lent to an Amt, for those who have signed in. Enumerations are ids without labels; no value of a contact is told: what a loan gives to read stands in the entries.',
};
const OF_ALL = { tags: [LOANS_TAG.name], security: [{ session: [] }] };
const READ = [400, 401, 403, 405, 429, 503];
const WRITE = [...READ, 411, 413, 415];

const bodyOf = (name: string, example: object): Schema => {
  const [[type, content]] = Object.entries(jsonContent(name)) as [[string, Schema]];
  return { required: true, content: { [type]: { ...content, example } } };
};

const REQUEST_EXAMPLE = {
  purpose: 'invitation',
  sentence: 'Einladung zum Fachtag Sprache im Kreishaus.',
  legalBasis: 'task',
  channels: ['phone', 'email'],
  entries: ['jugendverein-funkenpfad-velbert'],
  from: '2026-12-01',
  until: '2026-12-31',
};

const ACTED = { component: 'LoanActed', description: 'Done; contacts that could not be granted, or end earlier' };

const actPath = ([name, { summary, description, example, answer = ACTED }]: [string, (typeof ACTS)[string]]): [
  string,
  Schema,
] => [
  `/api/v1/loans/{id}/${name}`,
  {
    post: {
      operationId: `loan${nameOfBody(name).slice(4)}`,
      summary,
      description: [description?.replace(/\n/g, ' '), FROM_HERE].filter(Boolean).join('\n\n'),
      ...OF_ALL,
      parameters: [ID, LANG, IDEMPOTENCY],
      requestBody: bodyOf(nameOfBody(name), example),
      responses: {
        200: { description: answer.description, content: jsonContent(answer.component) },
        ...refusals([...WRITE, 404, 409]),
      },
    },
  },
];

export const loanPaths = (): Record<string, Schema> => ({
  '/api/v1/loans': {
    get: {
      operationId: 'listLoans',
      summary: 'Loans of one’s own Amt, those that wait for the office, or all',
      ...OF_ALL,
      parameters: [
        {
          name: 'list',
          in: 'query',
          required: false,
          description: '`open` and `all` are for the office and the audit',
          schema: { type: 'string', enum: LOAN_LISTS, default: 'mine' },
        },
        LANG,
      ],
      responses: { 200: { description: 'The latest first', content: jsonContent('LoanList') }, ...refusals(READ) },
    },
    post: {
      operationId: 'requestLoan',
      summary: 'Ask for a loan',
      description:
        `Contacts that are public anyway are not lent, and those without consent for the purpose are left out. A standing
loan says \`standing\` instead of \`until\`.\n\n`.replace(/(?<!\n)\n(?!\n)/g, ' ') + FROM_HERE,
      ...OF_ALL,
      parameters: [LANG, IDEMPOTENCY],
      requestBody: bodyOf('LoanRequest', REQUEST_EXAMPLE),
      responses: {
        201: {
          description: 'Requested',
          headers: { Location: { description: 'The loan', schema: { type: 'string' } } },
          content: jsonContent('LoanRequested'),
        },
        ...refusals(WRITE),
      },
    },
  },
  '/api/v1/loans/{id}': {
    get: {
      operationId: 'readLoan',
      summary: 'One loan with its contacts, without their values',
      ...OF_ALL,
      parameters: [ID, LANG],
      responses: {
        200: { description: 'The loan as it is now', content: jsonContent('Loan') },
        ...refusals([...READ, 404]),
      },
    },
  },
  ...Object.fromEntries(Object.entries(ACTS).map(actPath)),
});
