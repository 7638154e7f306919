// A word why, of one's own free will.
import { Labelled } from '../labelled';

export function WhyField({ label, value }: { label: string; value: string }) {
  return (
    <Labelled name="why" label={label}>
      {(control) => <input {...control} type="text" maxLength={300} defaultValue={value} />}
    </Labelled>
  );
}
