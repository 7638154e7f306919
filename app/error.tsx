'use client';
// The last net, for what breaks while a page is drawn; failures that are expected are pages of their own (app/_server/explain.tsx).
// Its texts stand on <body>, put there by the layout, so that no catalogue travels to the browser.
import { useEffect, useState } from 'react';

interface Texts {
  title: string;
  text: string;
  retry: string;
}

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    const { errorTitle = '', errorText = '', errorRetry = '' } = document.body.dataset;
    setTexts({ title: errorTitle, text: errorText, retry: errorRetry });
  }, []);
  if (!texts) return null;
  return (
    <main className="nk-wrap nk-main nk-prose">
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
      <p>
        <a href="">{texts.retry}</a>
      </p>
      {error.digest && <p className="nk-small nk-muted">{error.digest}</p>}
    </main>
  );
}
