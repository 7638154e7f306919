// A form whose sender is asked to wait, as a browser shows it: routes draw no pages, so this one is small and stands by itself.
import { LANGS, translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { asksForPage } from './asks-for';

/** The page for people; null for programs, and for what is no form. */
export function waitPage(request: Request): string | null {
  if (request.method !== 'POST' || !asksForPage(request)) return null;
  const chosen = /(?:^|;\s*)lang=([a-z]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
  const lang = LANGS.find((one) => one === chosen) ?? 'de';
  const t = translator(lang);
  const title = t('ui.error.tooManyTitle');
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Netzkompass</title></head>
<body><main><h1>${title}</h1><p>${t('errors.tooMany', { param: '' })}</p><p><a href="${paths.home()}">${t('ui.error.home')}</a></p></main></body>
</html>
`;
}
