// The frame of a field in a form: its label, its hint, what was wrong with it; and the control, which says so to everybody.
import type { ReactNode } from 'react';

/** What the control must carry, whatever it is. */
interface ControlProps {
  id: string;
  name: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}
interface Props {
  name: string;
  label: string;
  hint?: string | false | undefined;
  /** What was wrong with what was sent. */
  wrong?: string | false | undefined;
  /** Whether it is read out at once: where nothing else on the page says it. */
  isAlert?: boolean;
  children: (control: ControlProps) => ReactNode;
}

export function Labelled({ name, label, hint, wrong, isAlert = false, children }: Props) {
  const notes = [wrong && `${name}-wrong`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return (
    <div className="nk-field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="nk-field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="nk-field__wrong" id={`${name}-wrong`} role={isAlert ? 'alert' : undefined}>
          {wrong}
        </p>
      )}
      {children({
        id: name,
        name,
        className: 'nk-field__input',
        'aria-describedby': notes || undefined,
        'aria-invalid': wrong ? true : undefined,
      })}
    </div>
  );
}
