'use client';
// A form that is sent without leaving the page: what it changed is drawn anew in place, and nothing jumps. Without script, or
// where it is refused, it is sent as every form is.
import { useRouter } from 'next/navigation';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';

interface Props {
  action: string;
  className: string;
  children: ReactNode;
}

export function InPlaceForm({ action, className, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);

  async function send(body: URLSearchParams): Promise<void> {
    const answer = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } });
    if (answer.status !== 204) throw new Error(String(answer.status));
    // the button goes away with what it confirmed: who uses the keyboard stays where they are
    form.current?.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    router.refresh();
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const fields = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    send(new URLSearchParams(fields)).catch(() => form.current?.submit());
  };

  return (
    <form ref={form} className={className} method="post" action={action} onSubmit={submit} aria-busy={busy}>
      {children}
    </form>
  );
}
