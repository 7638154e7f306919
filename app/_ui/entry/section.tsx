// A part of an entry with its heading; the heading is an anchor.
import type { ReactNode } from 'react';

export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section className="nk-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="nk-muted">{lead}</p>}
      {children}
    </section>
  );
}
