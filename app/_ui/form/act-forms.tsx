// The other buttons of a record, each folded away with a sentence on what it does and room for a reason.
import type { ReactNode } from 'react';
import type { Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';

export type ActName = 'remove' | 'archive' | 'restore' | 'withdraw';
interface Props {
  t: Translator;
  form: string;
  id: string;
  at: string;
  /** Where a refusal is read. */
  address: string;
  acts: readonly ActName[];
  requestKey: string;
  /** The number of the latest change when the record was read. */
  seen: number;
  /** Of which of several, for who only hears the button. */
  about?: string;
  /** Of an act that was refused: its reason is still there. */
  typed?: { act: string; why: string } | null;
  /** Whether they stand open: where there is nothing else on the page. */
  open?: boolean;
}

export function ActForms({
  t,
  form,
  id,
  at,
  address,
  acts,
  requestKey,
  seen,
  about,
  typed,
  open = false,
}: Props): ReactNode {
  return acts.map((act) => (
    <details key={act} className="nk-act" open={open || typed?.act === act}>
      <summary>
        {t(`forms.act.${act}`)}
        {about !== undefined && <span className="kern-sr-only">: {about}</span>}
      </summary>
      <form method="post" action={paths.saveRecord(form)} className="nk-form">
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="address" value={address} />
        <input type="hidden" name="requestKey" value={`${requestKey}-${act}`} />
        <input type="hidden" name="seen" value={seen} />
        <p>{t(`forms.actLead.${act}`)}</p>
        <div className="nk-field">
          <label htmlFor={`why-${act}-${id}`}>{t('forms.why')}</label>
          <input
            className="nk-field__input"
            type="text"
            id={`why-${act}-${id}`}
            name="why"
            maxLength={300}
            defaultValue={typed?.act === act ? typed.why : ''}
          />
        </div>
        <button className="nk-button nk-button--secondary">
          {t(`forms.act.${act}`)}
          {about !== undefined && <span className="kern-sr-only">: {about}</span>}
        </button>
      </form>
    </details>
  ));
}
