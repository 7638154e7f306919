// A labelled text field of a form, with its hint and what was wrong with it.
interface Props {
  name: string;
  label: string;
  hint?: string;
  /** What was wrong with what was sent. */
  wrong?: string | undefined;
  type?: 'text' | 'password';
  /** What stands in it at first. */
  value?: string | undefined;
  autoComplete: string;
  minLength?: number;
  maxLength: number;
}

export function Field({ name, label, hint, wrong, type = 'text', autoComplete, minLength, maxLength, value }: Props) {
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
        <p className="nk-field__wrong" id={`${name}-wrong`} role="alert">
          {wrong}
        </p>
      )}
      <input
        className="nk-field__input"
        id={name}
        name={name}
        type={type}
        required
        autoComplete={autoComplete}
        minLength={minLength}
        maxLength={maxLength}
        defaultValue={value}
        aria-describedby={notes || undefined}
        aria-invalid={wrong ? true : undefined}
        autoCapitalize="none"
        spellCheck={false}
      />
    </div>
  );
}
