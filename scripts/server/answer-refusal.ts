// The answer to what Next never sees: a calm small page for people, a problem document (RFC 9457) for programs.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../../graph/model/errors';
import { LANGS, translator, type Lang } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';

export interface Answer {
  status: number;
  code: ErrorCode;
  allow?: string;
  param?: string;
  retryAfter?: number;
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

function langOf(request: IncomingMessage): Lang {
  const chosen = /(?:^|;\s*)lang=([a-z]+)/.exec(request.headers.cookie ?? '')?.[1];
  return LANGS.find((lang) => lang === chosen) ?? 'de';
}

function langAsked(address: string): Lang {
  return /[?&]lang=en(&|$)/.test(address) ? 'en' : 'de';
}

const page = (lang: Lang, text: string, home: string): string => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text} – Netzkompass</title></head>
<body><main><h1>Netzkompass</h1><p>${text}</p><p><a href="${paths.home()}">${home}</a></p></main></body>
</html>
`;

/** In the shape of the problem documents of the API's routes. */
function problem({ status, code, param }: Answer, title: string, id: string): string {
  return JSON.stringify({
    type: 'about:blank',
    title,
    status,
    code,
    ...(param && { param }),
    instance: `urn:uuid:${id}`,
  });
}

export function answerRefusal(request: IncomingMessage, response: ServerResponse, answer: Answer, id: string): void {
  const isApi = request.url?.startsWith('/api/') ?? false;
  const lang = isApi ? langAsked(request.url ?? '') : langOf(request);
  const t = translator(lang);
  const text = t(`errors.${answer.code}`, { param: answer.param ?? '' });
  const body = isApi ? problem(answer, text, id) : page(lang, text, t('ui.error.home'));
  response.writeHead(answer.status, {
    ...HEADERS,
    'content-type': isApi ? 'application/problem+json' : 'text/html; charset=utf-8',
    'content-language': lang,
    'content-length': Buffer.byteLength(body),
    ...(answer.allow && { allow: answer.allow }),
    ...(answer.retryAfter && { 'retry-after': String(answer.retryAfter) }),
    // The rest of a body that nobody reads must not be taken for the next request.
    ...(request.method === 'GET' || request.method === 'HEAD' ? {} : { connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
