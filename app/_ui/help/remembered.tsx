'use client';
// On the front page: what is pinned and what was read last in this browser, cleared by a button.
import { useEffect, useState } from 'react';
import { clear, read, type Remembered as Entry } from './memory';

interface Texts {
  pinned: string;
  recent: string;
  clear: string;
  where: string;
}

export function Remembered({ texts, german }: { texts: Texts; german: 'de' | undefined }) {
  const [shelves, setShelves] = useState<{ pinned: Entry[]; recent: Entry[] }>({ pinned: [], recent: [] });
  useEffect(() => setShelves({ pinned: read('pinned'), recent: read('recent') }), []);
  const { pinned, recent } = shelves;
  const lists = [
    { id: 'pinned', title: texts.pinned, entries: pinned },
    {
      id: 'recent',
      title: texts.recent,
      entries: recent.filter((one) => !pinned.some(({ path }) => path === one.path)),
    },
  ].filter(({ entries }) => entries.length > 0);
  if (lists.length === 0) return null;
  return (
    <section className="nk-remembered" aria-label={texts.recent}>
      {lists.map(({ id, title, entries }) => (
        <div key={id}>
          <h2>{title}</h2>
          <ul>
            {entries.map(({ path, name }) => (
              <li key={path}>
                <a href={path} lang={german}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="nk-small nk-muted">
        {texts.where}{' '}
        <button
          type="button"
          className="nk-button nk-button--quiet"
          onClick={() => {
            clear();
            setShelves({ pinned: [], recent: [] });
          }}
        >
          {texts.clear}
        </button>
      </p>
    </section>
  );
}
