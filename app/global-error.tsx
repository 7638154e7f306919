'use client';
// Where even the document around the pages fails. No language is known here, so both are given.
import './_ui/styles/base.css';

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="de">
      <body>
        <title>Netzkompass</title>
        <main className="nk-wrap nk-main nk-prose">
          <h1>Das hat nicht geklappt</h1>
          <p>
            Der Fehler liegt bei uns und ist notiert. <a href="/">Zur Startseite</a>
          </p>
          <p lang="en">
            Something went wrong on our side; it has been noted. <a href="/">To the start page</a>
          </p>
          {error.digest && <p>{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
