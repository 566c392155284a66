import { shellTexts } from '../../i18n/index.ts';
import { encodeAddress, FIRST_PAGE, type PageName } from '../../link/index.ts';
import { KeyboardIcon, MoonIcon, SunIcon } from '../kit/icons.tsx';
import { useLang, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { Logo } from './logo.tsx';
import { PAGE_NAMES, PAGES } from './pages.ts';
import { addressOf } from './wiring/address-bar.ts';

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
        <PresentControl />
        <ShareControl />
      </div>
    </header>
  );
}

function PageNavigation() {
  const t = useT();
  return (
    <nav className="pages" aria-label={t(shellTexts.pages)}>
      {PAGE_NAMES.map((name) => (
        <PageLink key={name} name={name} title={t(PAGES[name].title)} />
      ))}
    </nav>
  );
}

/** Leads to a page as it was left. */
function PageLink({ name, title }: { readonly name: PageName; readonly title: string }) {
  const address = useStore((state) => addressOf({ ...state, page: name }));
  const isCurrent = useStore((state) => state.page === name);
  return (
    <a href={address} aria-current={isCurrent ? 'page' : undefined}>
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
      onClick={() => useStore.getState().setLang(other)}
    >
      {t(shellTexts.language)}
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
  return (
    <button
      type="button"
      className="button button-icon keys-control"
      aria-label={t(shellTexts.keys)}
      title={t(shellTexts.keys)}
      onClick={() => useStore.getState().setOverlay('keys')}
    >
      <KeyboardIcon />
    </button>
  );
}

/** Everything is there before the page changes, so that it changes once. */
async function present(): Promise<void> {
  const [{ enterPresenting }] = await Promise.all([
    import('../present/enter.ts'),
    import('../present/presenting.tsx'),
  ]);
  enterPresenting();
}

/** The stage is what one presents, so that the other pages have no such button. */
function PresentControl() {
  const t = useT();
  const page = useStore((state) => state.page);
  if (page !== FIRST_PAGE) return null;
  return (
    <button type="button" className="button" onClick={() => void present()}>
      {t(shellTexts.present)}
    </button>
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
