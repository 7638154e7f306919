'use client';
// The search field of every page. A plain GET form to the directory; with JavaScript a combobox by the ARIA pattern.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { paths, type ViewParams } from '../../lib/paths';
import { isShortcut } from './help/shortcuts';
import { HitPreview } from './hit-preview';
import type { SearchTexts } from './search-texts';
import { useHits } from './use-hits';

interface Props {
  texts: SearchTexts;
  lang: string;
  q: string;
  day: string;
  examples: boolean;
}

export function SearchBox({ texts, lang, q, day, examples }: Props) {
  const [text, setText] = useState(q);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const view: ViewParams = { day: day || undefined, examples };
  const { result, failed } = useHits(open ? text : '', lang, day, examples);
  const hits = result?.items ?? [];
  const hrefs = [
    ...hits.map((hit) => paths.entry(view, hit)),
    ...(result && result.total > hits.length ? [paths.directory(view, { q: text })] : []),
  ];
  const shown = open && text.trim() !== '' && (result !== null || failed);

  useEffect(() => {
    const focusBySlash = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || !isShortcut(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focusBySlash);
    return () => document.removeEventListener('keydown', focusBySlash);
  }, []);
  useEffect(() => setActive(-1), [result]);
  useEffect(() => {
    if (active >= 0) document.getElementById(`q-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') {
      if (shown) event.preventDefault(); // the first Escape closes the list, the next clears the field as browsers do
      setOpen(false);
      setActive(-1);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (hrefs.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) => ((now + step + (hrefs.length + 1) + 1) % (hrefs.length + 1)) - 1); // -1 is the field itself
    } else if (event.key === 'Enter' && shown && hrefs[active]) {
      event.preventDefault();
      location.assign(hrefs[active]);
    }
  }

  const count =
    result === null
      ? ''
      : result.total === 0
        ? texts.none
        : result.total === 1
          ? texts.countOne
          : texts.countMany.replace('#', String(result.total));
  return (
    <form className="nk-search" role="search" action="/directory" method="get">
      {day && <input type="hidden" name="day" value={day} />}
      {!examples && <input type="hidden" name="examples" value="0" />}
      <label className="kern-sr-only" htmlFor="q">
        {texts.label}
      </label>
      <input
        ref={input}
        id="q"
        name="q"
        type="search"
        className="nk-search__input"
        maxLength={200}
        placeholder={texts.placeholder}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        role="combobox"
        aria-autocomplete="list"
        aria-controls="q-list"
        aria-expanded={shown}
        aria-keyshortcuts="/"
        aria-activedescendant={shown && active >= 0 ? `q-${active}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <button className="nk-button nk-button--primary" type="submit">
        {texts.submit}
      </button>
      <div className="nk-search__panel" hidden={!shown} onMouseDown={(event) => event.preventDefault()}>
        <ul id="q-list" role="listbox" aria-label={texts.listLabel}>
          {hits.map((hit, index) => (
            <li
              key={hit.id}
              id={`q-${index}`}
              role="option"
              aria-selected={active === index}
              onClick={() => location.assign(hrefs[index] ?? '/')}
            >
              <HitPreview hit={hit} texts={texts} lang={lang} />
            </li>
          ))}
          {hrefs.length > hits.length && (
            <li
              id={`q-${hits.length}`}
              role="option"
              aria-selected={active === hits.length}
              onClick={() => location.assign(hrefs[hits.length] ?? '/')}
            >
              {texts.all.replace('#', String(result?.total ?? 0))}
            </li>
          )}
        </ul>
        {result?.instead && (
          <p>{texts.without.replace('#', result.instead.without.map((word) => `„${word}“`).join(', '))}</p>
        )}
        {failed && <p>{texts.failed}</p>}
        {result?.total === 0 && <p>{texts.none}</p>}
      </div>
      <span className="kern-sr-only" role="status">
        {shown ? count : ''}
      </span>
    </form>
  );
}
