// What is asked of the API for the panel: asked anew for each that is opened, or when one tries again; what comes late is dropped.
import { useEffect, useRef, useState } from 'react';
import { troubleOf, type Trouble } from './read-entry';

export interface Asked<T> {
  value: T | null;
  trouble: Trouble | null;
  retry: () => void;
}

/** @param key of what is asked: another one is another question */
export function useAsked<T>(key: string, ask: () => Promise<T>): Asked<T> {
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<{ of: string; value: T | null; trouble: Trouble | null } | null>(null);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const of = `${key} ${attempt}`;
  useEffect(() => {
    let gone = false;
    const tell = (value: T | null, trouble: Trouble | null): void => {
      if (!gone) setKnown({ of, value, trouble });
    };
    latest.current().then(
      (value) => tell(value, null),
      (error: unknown) => tell(null, troubleOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [of]);
  const current = known?.of === of ? known : null;
  return { value: current?.value ?? null, trouble: current?.trouble ?? null, retry: () => setAttempt((n) => n + 1) };
}
