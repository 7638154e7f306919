// A link of the main navigation; a number behind it says how many things wait there.
import type { Translator } from '../../lib/i18n/translator';

export interface NavTarget {
  href: string;
  text: string;
  /** How many things wait there for the reader. */
  waiting?: number;
}

export function NavLink({ t, link, isHere }: { t: Translator; link: NavTarget; isHere: boolean }) {
  const { href, text, waiting = 0 } = link;
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined}>
      {text}
      {waiting > 0 && (
        <>
          <span className="nk-nav__count" aria-hidden="true">
            {waiting}
          </span>
          <span className="kern-sr-only">{`, ${t('loans.navWaits', { count: waiting })}`}</span>
        </>
      )}
    </a>
  );
}
