// Beside a tie on the page of an entry, for editors: its button, or that it was confirmed today. And one for several at once.
import type { Drawing } from '../entry-link';
import { ConfirmButton } from './confirm-button';

interface Fact {
  id: string;
  confirmedAt: string | null;
}

/** What the line of a tie bears so that its reader comes back to it; nothing where it has no button. */
export const anchorOf = ({ confirming }: Drawing, id: string): { id?: string; tabIndex?: number } =>
  confirming?.ties.has(id) ? { id, tabIndex: -1 } : {};

/** @param entry id of the entry whose page it is */
export function ConfirmTie({
  t,
  lang,
  confirming,
  entry,
  fact,
  about,
}: Drawing & { entry: string; fact: Fact; about: string }) {
  if (!confirming?.ties.has(fact.id)) return null;
  if (fact.confirmedAt === confirming.today) return <p className="nk-confirm__done">{t('due.confirm.today')}</p>;
  return (
    <ConfirmButton
      lang={lang}
      confirming={confirming}
      entry={entry}
      ties={[fact.id]}
      anchor={fact.id}
      text={t('due.confirm.one')}
      about={about}
    />
  );
}

/** @param facts running ones; those of today are left out */
export function ConfirmTies(props: Drawing & { entry: string; facts: readonly Fact[]; anchor: string; about: string }) {
  const { t, lang, confirming, entry, facts, anchor, about } = props;
  const ties = facts
    .filter(({ id, confirmedAt }) => confirming?.ties.has(id) && confirmedAt !== confirming.today)
    .map(({ id }) => id);
  if (!confirming || ties.length < 2) return null;
  return (
    <ConfirmButton
      lang={lang}
      confirming={confirming}
      entry={entry}
      ties={ties}
      anchor={anchor}
      text={t('due.confirm.participations', { count: ties.length })}
      about={about}
    />
  );
}
