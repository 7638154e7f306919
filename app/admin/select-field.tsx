// A labelled choice of one.
interface Props {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
}

export function SelectField({ name, label, value, options }: Props) {
  return (
    <div className="nk-field">
      <label htmlFor={name}>{label}</label>
      <select className="nk-field__input" id={name} name={name} defaultValue={value}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
