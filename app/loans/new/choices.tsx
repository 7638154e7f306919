// A group of boxes or buttons to choose from, under one heading.
interface Props {
  type: 'radio' | 'checkbox';
  name: string;
  legend: string;
  options: readonly (readonly [value: string, text: string])[];
  chosen: readonly string[];
  wrong?: string | undefined;
}

export function Choices({ type, name, legend, options, chosen, wrong }: Props) {
  return (
    <fieldset className="nk-loans__choices" aria-describedby={wrong ? `${name}-wrong` : undefined}>
      <legend>{legend}</legend>
      {wrong && (
        <p className="nk-field__wrong" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
      {options.map(([value, text]) => (
        <label key={value} className="nk-check">
          <input type={type} name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
