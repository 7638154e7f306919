'use client';
// A warning beside the name of a new entry: others are called nearly the same. With scripts it follows the typing; without
// them it comes with the form that was sent once. Whoever means something else ticks that.
import { useEffect, useState } from 'react';
import { paths } from '../../../lib/paths';
import { isNear, MOST_NEAR, nearQuestion } from '../../../lib/records/near-names';
import { useHits } from '../use-hits';

export interface NearEntry {
  id: string;
  type: 'organisation' | 'cooperation';
  name: string;
}
interface Props {
  /** Of the form: what is looked among. */
  type: NearEntry['type'];
  lang: string;
  /** The id of the field of the name. */
  field: string;
  near: readonly NearEntry[];
  /** Whether it was ticked before. */
  anyway: boolean;
  texts: { title: string; anyway: string };
}

export function NearNames({ type, lang, field, near: before, anyway, texts }: Props) {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const onInput = (): void => setName(input.value);
    input.addEventListener('input', onInput);
    return () => input.removeEventListener('input', onInput);
  }, [field]);
  const asked = nearQuestion(name ?? '');
  const { result } = useHits(asked, lang, '', true, type);
  const found = (result?.items ?? [])
    .filter((hit) => isNear(asked, result?.instead?.without ?? [], hit))
    .slice(0, MOST_NEAR)
    .map(({ id, name: called }): NearEntry => ({ id, type, name: called }));
  const near = name === null ? before : found;
  return (
    <div className="nk-near" data-empty={near.length === 0 || undefined}>
      <p className="nk-near__title" role="status">
        {near.length > 0 ? texts.title : ''}
      </p>
      {near.length > 0 && (
        <>
          <ul>
            {near.map((entry) => (
              <li key={entry.id}>
                <a href={paths.entry({}, entry)} target="_blank" rel="noreferrer">
                  {entry.name}
                </a>
              </li>
            ))}
          </ul>
          <label className="nk-near__anyway">
            <input type="checkbox" name="anyway" value="1" defaultChecked={anyway} />
            {texts.anyway}
          </label>
        </>
      )}
    </div>
  );
}
