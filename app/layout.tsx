// The document around every page: language, light or dark, and the styles. Everything else comes with the page (app/_server/show.tsx).
import '@kern-ux/native/dist/kern.min.css';
import '@fontsource/fira-sans/400.css';
import '@fontsource/fira-sans/400-italic.css';
import '@fontsource/fira-sans/500.css';
import '@fontsource/fira-sans/600.css';
import '@fontsource/fira-sans/700.css';
import './_ui/styles/base.css';
import './_ui/styles/bausteine.css';
import './_ui/styles/kinds.css';
import './_ui/styles/shell.css';
import './_ui/styles/directory.css';
import './_ui/styles/entry.css';
import './_ui/styles/results.css';
import './_ui/styles/basket.css';
import './_ui/styles/account.css';
import './_ui/styles/admin.css';
import './_ui/styles/records.css';
import './_ui/styles/history.css';
import './_ui/styles/due.css';
import './_ui/styles/archive.css';
import './_ui/styles/forms.css';
import './_ui/styles/picture.css';
import './_ui/styles/topics.css';
import './_ui/styles/booklet.css';
import './_ui/styles/help.css';
import './_ui/styles/network.css';
import './_ui/styles/answers.css';
import './_ui/styles/network-groups.css';
import './_ui/styles/network-marks.css';
import './_ui/styles/print.css';
import './_ui/styles/save.css';
import './_ui/styles/rights.css';
import './_ui/styles/loans.css';
import './_ui/styles/loan-labels.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { translator } from '../lib/i18n/translator';
import { readPreferences } from './_server/preferences';

export const dynamic = 'force-dynamic'; // a page that is made in advance has no nonce, and its scripts would not run
export const metadata: Metadata = { icons: { icon: '/icon.svg' } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { lang, theme } = await readPreferences();
  const t = translator(lang);
  return (
    <html lang={lang} data-kern-theme={theme === 'system' ? undefined : theme}>
      <body
        data-error-title={t('ui.error.internalTitle')}
        data-error-text={t('ui.error.internalText')}
        data-error-retry={t('ui.error.retry')}
      >
        {children}
      </body>
    </html>
  );
}
