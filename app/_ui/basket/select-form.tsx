// The form that the buttons of a page belong to.
import { paths } from '../../../lib/paths';
import { BASKET_FORM, type Selection } from './selection';

export const SelectForm = ({ selection }: { selection: Selection }) => (
  <form id={BASKET_FORM} method="post" action={paths.basketChange} data-basket="" hidden>
    <input type="hidden" name="back" value={selection.back} />
  </form>
);
