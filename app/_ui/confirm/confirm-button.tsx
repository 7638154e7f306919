// "Still true": a press confirms an entry, or ties of it, as of today.
import { paths } from '../../../lib/paths';
import type { Lang } from '../../../lib/i18n/translator';
import { German } from '../german';
import type { Confirming } from './confirming';
import { InPlaceForm } from './in-place-form';

interface Props {
  lang: Lang;
  confirming: Confirming;
  entry: string;
  itself?: boolean;
  ties?: readonly string[];
  /** Where on the page its reader comes back to. */
  anchor: string;
  text: string;
  /** Of what, for who only hears the button. */
  about: string;
  /** The one in the tools of a page is as large as its neighbours. */
  large?: boolean;
}

export function ConfirmButton(props: Props) {
  const { lang, confirming, entry, itself = false, ties = [], anchor, text, about, large = false } = props;
  return (
    <InPlaceForm className="nk-confirm" action={paths.confirm}>
      <input type="hidden" name="entry" value={entry} />
      {itself && <input type="hidden" name="itself" value="1" />}
      {ties.map((id) => (
        <input key={id} type="hidden" name="tie" value={id} />
      ))}
      <input type="hidden" name="requestKey" value={confirming.requestKey} />
      <input type="hidden" name="seen" value={confirming.seen} />
      <input type="hidden" name="address" value={confirming.address} />
      <input type="hidden" name="anchor" value={anchor} />
      <button className={`nk-button nk-button--secondary${large ? '' : ' nk-confirm__small'}`}>
        <span aria-hidden="true">✓</span>
        <span>
          {text}
          <span className="kern-sr-only">
            : <German lang={lang}>{about}</German>
          </span>
        </span>
      </button>
    </InPlaceForm>
  );
}
