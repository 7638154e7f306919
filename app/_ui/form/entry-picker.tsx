'use client';
// Choosing an entry. Without scripts: a search field, a button that sends the form and brings it back with the hits, and one
// to tick. With scripts: a combobox by the ARIA pattern, whose choice stands in a hidden field.
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { Hit } from '../../../lib/directory/search-schema';
import { useHits } from '../use-hits';

export interface Picked {
  id: string;
  name: string;
  /** Its kind or form, and where. */
  what: string;
}
export interface PickTexts {
  find: string;
  search: string;
  none: string;
  hits: string;
  hint: string;
  chosen: string;
  nothing: string;
  failed: string;
  /** `#` stands for the number. */
  count: string;
}
export interface PickerProps {
  name: string;
  label: string;
  lang: string;
  /** With a comma between them. */
  types: string;
  chosen: Picked | null;
  /** What was looked for, and what that found. */
  find: string;
  hits: readonly Picked[] | null;
  wrong: string | null;
  texts: PickTexts;
}

export function EntryPicker(props: PickerProps) {
  const [hasScripts, setHasScripts] = useState(false);
  useEffect(() => setHasScripts(true), []);
  return hasScripts ? <Combobox {...props} /> : <Plain {...props} />;
}

const wrongId = (name: string): string => `${name}-wrong`;

function Plain({ name, label, chosen, find, hits, wrong, texts }: PickerProps) {
  const others = (hits ?? []).filter((hit) => hit.id !== chosen?.id);
  const offered = chosen ? [chosen, ...others] : others;
  return (
    <fieldset className="nk-picker" id={`find-${name}`} aria-describedby={wrong ? wrongId(name) : undefined}>
      <legend>{label}</legend>
      {wrong && (
        <p className="nk-field__wrong" id={wrongId(name)}>
          {wrong}
        </p>
      )}
      {offered.map((hit) => (
        <label key={hit.id} className="nk-picker__hit">
          <input type="radio" name={name} value={hit.id} defaultChecked={hit.id === chosen?.id} />
          <span>
            {hit.name} <span className="nk-muted">({hit.what})</span>
          </span>
        </label>
      ))}
      {hits?.length === 0 && <p role="status">{texts.none}</p>}
      <div className="nk-picker__find">
        <label htmlFor={`${name}-find`}>{texts.find}</label>
        <input
          className="nk-field__input"
          type="text"
          id={`${name}-find`}
          name={`find.${name}`}
          maxLength={200}
          defaultValue={find}
        />
        <button className="nk-button nk-button--secondary" name="act" value="search" formNoValidate>
          {texts.search}
        </button>
      </div>
    </fieldset>
  );
}

const pickedOf = (hit: Hit): Picked => ({
  id: hit.id,
  name: hit.name,
  what: [hit.kindLabel ?? hit.formLabel ?? hit.typeLabel, ...hit.places.slice(0, 1).map((place) => place.name)].join(
    ', ',
  ),
});

function Combobox({ name, label, lang, types, chosen: first, find, wrong, texts }: PickerProps) {
  const [text, setText] = useState(first?.name ?? find);
  const [chosen, setChosen] = useState(first);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { result, failed } = useHits(open ? text : '', lang, '', true, types);
  const hits = (result?.items ?? []).map(pickedOf);
  const shown = open && text.trim() !== '' && (result !== null || failed);
  useEffect(() => setActive(-1), [result]);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${name}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [name, active]);

  function choose(hit: Picked): void {
    setChosen(hit);
    setText(hit.name);
    setOpen(false);
    setActive(-1);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') {
      if (shown) event.preventDefault();
      setOpen(false);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (hits.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) => ((now + step + (hits.length + 1) + 1) % (hits.length + 1)) - 1); // -1 is the field itself
    } else if (event.key === 'Enter') {
      const hit = hits[active];
      if (shown || chosen === null) event.preventDefault(); // the form is not sent while something is being looked for
      if (shown && hit) choose(hit);
    }
  }

  const described = [wrong && wrongId(name), `${name}-chosen`].filter(Boolean).join(' ');
  return (
    <div className="nk-field nk-picker" id={`find-${name}`}>
      <label htmlFor={`${name}-find`}>{label}</label>
      <p className="nk-field__hint">{texts.hint}</p>
      {wrong && (
        <p className="nk-field__wrong" id={wrongId(name)}>
          {wrong}
        </p>
      )}
      <input type="hidden" name={name} value={chosen?.id ?? ''} />
      <div className="nk-picker__box">
        <input
          className="nk-field__input"
          id={`${name}-find`}
          name={`find.${name}`}
          type="text"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-autocomplete="list"
          aria-controls={`${name}-list`}
          aria-expanded={shown}
          aria-activedescendant={shown && active >= 0 ? `${name}-${active}` : undefined}
          aria-describedby={described}
          aria-invalid={wrong !== null || undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(null);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <div className="nk-picker__panel" hidden={!shown} onMouseDown={(event) => event.preventDefault()}>
          <ul id={`${name}-list`} role="listbox" aria-label={texts.hits}>
            {hits.map((hit, at) => (
              <li
                key={hit.id}
                id={`${name}-${at}`}
                role="option"
                aria-selected={active === at}
                onClick={() => choose(hit)}
              >
                {hit.name} <span className="nk-muted">({hit.what})</span>
              </li>
            ))}
          </ul>
          {failed && <p>{texts.failed}</p>}
          {result?.items.length === 0 && <p>{texts.none}</p>}
        </div>
      </div>
      <p className="nk-field__hint" id={`${name}-chosen`}>
        {chosen ? `${texts.chosen}: ${chosen.name} (${chosen.what})` : texts.nothing}
      </p>
      <span className="kern-sr-only" role="status">
        {shown && result ? texts.count.replace('#', String(hits.length)) : ''}
      </span>
    </div>
  );
}
