'use client';
// Buttons that copy a text of the page. Without scripts, and where a browser forbids copying, the same text stands open.
import { useState, type ReactNode } from 'react';
import { copyText } from './copy';
import { useScript } from './use-script';

interface Part {
  id: string;
  button: string;
  summary: string;
  text: string;
  /** What is said when it is copied. */
  done: string;
}
const ROWS = 10;

interface Props {
  parts: readonly Part[];
  failed: string;
  /** Between the buttons and the texts. */
  files: ReactNode;
  /** More buttons. */
  children: ReactNode;
}

export function CopyActions({ parts, failed, files, children }: Props) {
  const scripted = useScript();
  const [status, setStatus] = useState('');
  const copy = ({ id, text, done }: Part): void =>
    void copyText(text).then((copied) => {
      setStatus(copied ? done : failed);
      if (copied) return;
      const field = document.getElementById(id);
      field?.closest('details')?.setAttribute('open', '');
      if (field instanceof HTMLTextAreaElement) field.select();
    });
  return (
    <>
      <div className="nk-basket__buttons">
        {scripted &&
          parts.map((part, index) => (
            <button
              key={part.id}
              type="button"
              className={`nk-button nk-button--${index === 0 ? 'primary' : 'secondary'}`}
              onClick={() => copy(part)}
            >
              {part.button}
            </button>
          ))}
        {children}
      </div>
      <p className="nk-selection__status" role="status">
        {status}
      </p>
      {files}
      {parts.map((part) => (
        <details key={part.id} className="nk-more">
          <summary>{part.summary}</summary>
          <textarea
            id={part.id}
            className="nk-text"
            readOnly
            rows={ROWS}
            aria-label={part.summary}
            defaultValue={part.text}
          />
        </details>
      ))}
    </>
  );
}
