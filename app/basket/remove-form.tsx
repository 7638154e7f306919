// Takes entries out of the selection.
import type { ReactNode } from 'react';
import { paths } from '../../lib/paths';

export const RemoveForm = ({ ids, back, text }: { ids: readonly string[]; back: string; text: ReactNode }) => (
  <form method="post" action={paths.basketChange} className="nk-remove">
    <input type="hidden" name="back" value={back} />
    {ids.map((id) => (
      <input key={id} type="hidden" name="remove" value={id} />
    ))}
    <button className="nk-button nk-button--quiet">{text}</button>
  </form>
);
