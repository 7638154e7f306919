// A labelled text field of a form that must be filled, with its hint and what was wrong with it.
import { Labelled } from './labelled';

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
  return (
    <Labelled name={name} label={label} hint={hint} wrong={wrong} isAlert>
      {(control) => (
        <input
          {...control}
          type={type}
          required
          autoComplete={autoComplete}
          minLength={minLength}
          maxLength={maxLength}
          defaultValue={value}
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Labelled>
  );
}
