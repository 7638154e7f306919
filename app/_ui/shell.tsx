// The frame around every page: skip link, header, day of the view, band of the examples, footer.
import type { ReactNode } from 'react';
import { formatDate } from '../../lib/i18n/format';
import type { Actor } from '../../lib/auth/actor';
import { may } from '../../lib/auth/may';
import type { Lang, Translator } from '../../lib/i18n/translator';
import { paths, type ViewParams } from '../../lib/paths';
import { AccountMenu } from './account-menu';
import { BasketLink } from './basket/basket-link';
import { Footer } from './footer';
import { KeyList } from './help/key-list';
import { Keys } from './help/keys';
import { SearchHelp } from './help/search-help';
import { NavLink, type NavTarget } from './nav-link';
import { OfficialStrip } from './official-strip';
import { Preferences } from './preferences';
import { SearchBox } from './search-box';
import { searchTexts } from './search-texts';

interface Props {
  t: Translator;
  lang: Lang;
  theme: string;
  view: ViewParams;
  /** Path and query of this page. */
  address: string;
  /** The day of the view; null where the store is away. */
  day: string | null;
  hasExamples: boolean;
  q: string;
  /** Whether this is the site of a real authority. */
  official: boolean;
  actor: Actor;
  /** How many entries are selected. */
  selected: number;
  /** How many things of the loans wait for the reader. */
  waiting: number;
  children: ReactNode;
}

export function Shell({
  t,
  lang,
  theme,
  view,
  address,
  day,
  hasExamples,
  q,
  official,
  actor,
  selected,
  waiting,
  children,
}: Props) {
  const here = address.split('?')[0];
  /** Whoever may not look into the directory sees no way into it. */
  const isOpen = may(actor, 'read', 'entry');
  const doors: NavTarget[] = [
    { href: paths.directory(view), text: t('ui.shell.directory') },
    { href: paths.network(view), text: t('network.title') },
    ...(may(actor, 'read', 'loan', 'own') ? [{ href: paths.loans(), text: t('loans.title'), waiting }] : []),
    { href: paths.glossary(view), text: t('ui.shell.glossary') },
  ];
  const mainLinks: NavTarget[] = [
    ...(isOpen ? doors : []),
    { href: paths.about(view), text: t('ui.shell.aboutShort') },
  ];
  return (
    <>
      <a className="nk-skip" href="#content">
        {t('ui.shell.skip')}
      </a>
      <header className="nk-header">
        {official && <OfficialStrip t={t} />}
        <div className="nk-header__top">
          <div className="nk-wrap nk-header__row">
            <a className="nk-brand" href={paths.home(view)}>
              <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                <circle cx="16" cy="16" r="14" />
                <path d="M16 4v5M16 23v5M4 16h5M23 16h5" />
                <path className="nk-brand__needle" d="m21 11-3.3 6.7L11 21l3.300-6.700z" />
              </svg>
              {t('ui.product')}
            </a>
            <nav className="nk-nav" aria-label={t('ui.shell.mainNav')}>
              <ul>
                {mainLinks.map((link) => (
                  <li key={link.href}>
                    <NavLink t={t} link={link} isHere={here === link.href.split('?')[0]} />
                  </li>
                ))}
                <BasketLink
                  href={paths.basket(view)}
                  text={t('basket.nav', { count: '#' })}
                  selected={selected}
                  isHere={here === paths.basket()}
                />
              </ul>
            </nav>
            <AccountMenu t={t} actor={actor} address={address} />
            <Preferences t={t} lang={lang} theme={theme} back={address} />
          </div>
          {isOpen && (
            <div className="nk-wrap nk-header__search">
              <SearchBox
                texts={searchTexts(t)}
                lang={lang}
                q={q}
                day={view.day ?? ''}
                examples={view.examples !== false}
              />
              <SearchHelp t={t} view={view} />
            </div>
          )}
        </div>
        <DayLine t={t} lang={lang} view={view} address={address} day={day} hasExamples={hasExamples} />
      </header>
      <main id="content" className="nk-wrap nk-main" tabIndex={-1}>
        {children}
      </main>
      <Footer t={t} view={view}>
        {isOpen && (
          <Keys
            texts={{
              title: t('help.keys'),
              open: t('help.keys'),
              close: t('help.close'),
              on: t('help.keysOn'),
            }}
          >
            <KeyList t={t} picture={address.split('?')[0] === paths.network()} />
          </Keys>
        )}
      </Footer>
    </>
  );
}

/** The same address with the examples shown or hidden. The cursor belongs to the old list. */
function switchExamples(address: string, show: boolean): string {
  const [path = '/', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  query.delete('cursor');
  if (show) query.delete('examples');
  else query.set('examples', '0');
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

function DayLine({
  t,
  lang,
  view,
  address,
  day,
  hasExamples,
}: Pick<Props, 't' | 'lang' | 'view' | 'address' | 'day' | 'hasExamples'>) {
  if (!day) return null;
  return (
    <div className={`nk-day${hasExamples ? ' nk-day--examples' : ''}`}>
      <div className="nk-wrap nk-day__row">
        <span>{t('ui.shell.day', { date: formatDate(lang, day) })}</span>
        {hasExamples && (
          <>
            <strong>{t('ui.shell.examplesBand')}</strong>
            <a href={paths.about(view, 'examples')}>
              <span className="kern-sr-only-mobile">{t('ui.shell.examplesAre')} </span>
              {t('ui.shell.examplesWhat')}
            </a>
            <a href={switchExamples(address, false)}>{t('ui.shell.examplesHide')}</a>
          </>
        )}
        {view.examples === false && (
          <span>
            {t('ui.shell.examplesHidden')} <a href={switchExamples(address, true)}>{t('ui.shell.examplesShow')}</a>
          </span>
        )}
      </div>
    </div>
  );
}
