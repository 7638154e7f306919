// A telephone number that a telephone can dial.
const dialled = (value: string): string => value.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');

export function PhoneLink({ value }: { value: string }) {
  return (
    <a className="nk-phone nk-nowrap" href={`tel:${dialled(value)}`}>
      {value}
    </a>
  );
}
