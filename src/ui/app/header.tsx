import './header.css';
import { useEffect, useRef } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import { encodeAddress, FIRST_PAGE, type PageName, pageRow } from '../../link/index.ts';
import { KeyboardIcon, MoonIcon, SunIcon } from '../kit/icons.tsx';
import { addressOf } from '../store/address-bar.ts';
import { useLang, useT } from '../store/hooks.ts';
import { withPart } from '../store/missing-part.ts';
import { isOpen } from '../store/settings-slice.ts';
import { useStore } from '../store/store.ts';
import { JapaneseName } from './japanese-name.tsx';
import { loadPresenting, PAGE_NAMES, PAGES } from './pages.tsx';

/** The product's name, its pages, and how they are shown. */
export function Header() {
  const t = useT();
  return (
    <header className="header">
      <a className="brand" href={encodeAddress({})}>
        <Logo />
        <span>{t(shellTexts.product)}</span>
      </a>
      <PageNavigation />
      <div className="header-controls">
        <LanguageControl />
        <ThemeControl />
        <KeysControl />
        <FlowControls />
        <ShareControl />
      </div>
    </header>
  );
}

function PageNavigation() {
  const t = useT();
  // Of no use where nothing runs that clients could be pointed at; who is there all the same sees where that is.
  const hasLive = useStore(({ isLive, page }) => isLive || page === 'live');
  return (
    <nav className="pages" aria-label={t(shellTexts.pages)}>
      {PAGE_NAMES.filter((name) => hasLive || name !== 'live').map((name) => (
        <PageLink key={name} name={name} title={t(PAGES[name].title)} />
      ))}
    </nav>
  );
}

/** Leads to a page as it was left. */
function PageLink({ name, title }: { readonly name: PageName; readonly title: string }) {
  const address = useStore((state) => addressOf({ ...state, page: name }));
  const isCurrent = useStore((state) => state.page === name);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const own = link.current;
    const line = own?.parentElement;
    // Where the line of pages scrolls, it shows where one is; `scrollIntoView` would scroll a host as well.
    if (isCurrent && own && line && line.scrollWidth > line.clientWidth)
      line.scrollLeft = own.offsetLeft - line.offsetLeft - (line.clientWidth - own.offsetWidth) / 2;
  }, [isCurrent]);
  return (
    <a ref={link} href={address} aria-current={isCurrent ? 'page' : undefined}>
      {title}
    </a>
  );
}

/** Named in the language it leads to, for whoever cannot read this one. */
function LanguageControl() {
  const t = useT();
  const lang = useLang();
  const other = lang === 'en' ? 'ja' : 'en';
  return (
    <button
      type="button"
      className="button"
      lang={other}
      aria-label={t(shellTexts.language)}
      onClick={() => useStore.getState().setLang(other)}
    >
      {other === 'ja' ? <JapaneseName /> : t(shellTexts.language)}
    </button>
  );
}

function ThemeControl() {
  const t = useT();
  const isDark = useStore(({ theme, systemDark }) =>
    theme === null ? systemDark : theme === 'dark',
  );
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={t(shellTexts.darkTheme)}
      title={t(shellTexts.darkTheme)}
      aria-pressed={isDark}
      onClick={() => useStore.getState().setTheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <MoonIcon /> : <SunIcon />}
    </button>
  );
}

function KeysControl() {
  const t = useT();
  const isListed = useStore((state) => state.characterKeys);
  return (
    <button
      type="button"
      className="button button-icon keys-control"
      data-listed={isListed || undefined}
      aria-label={t(shellTexts.keys)}
      title={t(shellTexts.keys)}
      onClick={() => useStore.getState().setOverlay('keys')}
    >
      <KeyboardIcon />
    </button>
  );
}

/** Everything is there before the page changes, so that it changes once. */
function present(): void {
  void withPart('presenting', loadPresenting, ({ enterPresenting }) => enterPresenting());
}

/** What plays is what one presents and embeds, and a flow what one takes away: the other pages have no such buttons. */
function FlowControls() {
  const t = useT();
  const page = useStore((state) => state.page);
  const hasSteps = useStore((state) => pageRow(state.page).steps && isOpen(state));
  const hasTrace = useStore((state) => state.trace !== null);
  if (!hasSteps) return null;
  return (
    <>
      <button type="button" className="button" onClick={present}>
        {t(shellTexts.present)}
      </button>
      {(page === FIRST_PAGE || (page === 'live' && hasTrace)) && (
        <button
          type="button"
          className="button"
          onClick={() => useStore.getState().setOverlay('take')}
        >
          {t(shellTexts.take)}
        </button>
      )}
      {/* What one's own machine serves, no other site can hold in a frame. */}
      {page !== 'live' && (
        <button
          type="button"
          className="button"
          onClick={() => useStore.getState().setOverlay('embed')}
        >
          {t(shellTexts.embed)}
        </button>
      )}
    </>
  );
}

function ShareControl() {
  const t = useT();
  return (
    <button
      type="button"
      className="button"
      onClick={() => useStore.getState().setOverlay('share')}
    >
      {t(shellTexts.share)}
    </button>
  );
}

/** The envelope with its lock, as in the page's icon. */
function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="logo-body" x="2" y="7" width="28" height="20" rx="4" />
      <path className="logo-line" d="M4 10.5 16 19 28 10.5" />
      <rect className="logo-lock" x="11" y="15" width="10" height="8" rx="1.5" />
      <path className="logo-line" d="M13 15.5v-2a3 3 0 0 1 6 0v2" />
      <circle className="logo-body" cx="16" cy="19" r="1.4" />
    </svg>
  );
}
